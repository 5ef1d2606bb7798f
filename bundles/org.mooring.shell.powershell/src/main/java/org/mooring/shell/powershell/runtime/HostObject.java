package org.mooring.shell.powershell.runtime;

import java.util.Locale;
import java.util.UUID;
import org.mooring.api.host.HostAdapter;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.host.HostUIObject;

/** {@code $Host} (System.Management.Automation.Internal.Host.InternalHost). */
@ClrClass(value = "System.Management.Automation.Internal.Host.InternalHost", base = "System.Management.Automation.Host.PSHost")
public final class HostObject {

    static {
        ClrTypes.register(HostObject.class);
    }

    private final Engine engine;

    HostObject(Engine engine) {
        this.engine = engine;
    }

    private HostAdapter host() {
        return engine.host();
    }

    @Get
    @Name("Name")
    public String name() {
        return host().name();
    }

    @Get
    @Name("Version")
    public Object version() {
        return Conversion.convert(host().version(), ClrTypes.find("version"));
    }

    @Get
    public UUID instanceId() {
        return host().instanceId();
    }

    @Get
    @Name("UI")
    public HostUIObject ui() {
        return new HostUIObject(engine);
    }

    @Get
    public Object currentCulture() {
        return Culture.of(name(host().culture()));
    }

    @Get
    @Name("CurrentUICulture")
    public Object currentUICulture() {
        return Culture.of(name(host().uiCulture()));
    }

    /** The invariant culture has no name. */
    private static String name(Locale locale) {
        return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
    }

    @Get
    public Object privateData() {
        return host().privateData();
    }

    @Get
    public boolean isRunspacePushed() {
        return false;
    }

    @Member
    public void setShouldExit(int code) {
        host().setShouldExit(code);
    }

    @Member
    public void enterNestedPrompt() {
        NestedPrompt.enter(engine);
    }

    @Member
    public void exitNestedPrompt() {
        host().exitNestedPrompt();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.Internal.Host.InternalHost";
    }
}
