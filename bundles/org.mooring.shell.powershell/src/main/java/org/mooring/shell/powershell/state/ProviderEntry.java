package org.mooring.shell.powershell.state;

import org.mooring.api.provider.ProviderInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** A provider (SessionStateProviderEntry). */
@ClrClass(value = "System.Management.Automation.Runspaces.SessionStateProviderEntry",
    base = "System.Management.Automation.Runspaces.ConstrainedSessionStateEntry")
public final class ProviderEntry extends Entry.Constrained {

    private final ClrType type;
    private final ProviderInfo provider;

    private ProviderEntry(String name, ClrType type, ProviderInfo provider, boolean isPublic) {
        super(name, isPublic);
        this.type = type;
        this.provider = provider;
    }

    @New
    public static ProviderEntry make(String name, ClrType implementingType, String helpFileName) {
        return new ProviderEntry(name, implementingType, null, true);
    }

    static ProviderEntry of(ProviderInfo provider, boolean isPublic) {
        return new ProviderEntry(provider.name(), null, provider, isPublic);
    }

    @Get
    public ClrType implementingType() {
        return type;
    }

    @Get
    public String helpFileName() {
        return null;
    }

    /** Null: the one of the session's modules that has this name. */
    ProviderInfo provider() {
        return provider;
    }

    @Override
    public ProviderEntry copy() {
        return new ProviderEntry(name(), type, provider, isPublic());
    }
}
