package org.mooring.shell.powershell.state;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.shell.powershell.commands.CmdletInfo;

/** A cmdlet under a name (SessionStateCmdletEntry). */
@ClrClass(value = "System.Management.Automation.Runspaces.SessionStateCmdletEntry",
    base = "System.Management.Automation.Runspaces.SessionStateCommandEntry")
public final class CmdletEntry extends Entry.OfCommand {

    private final ClrType type;
    private final CmdletDefinition definition;
    private final String moduleName;
    private final String version;

    private CmdletEntry(String name, ClrType type, CmdletDefinition definition, String moduleName, String version, boolean isPublic) {
        super(name, isPublic);
        this.type = type;
        this.definition = definition;
        this.moduleName = moduleName;
        this.version = version;
    }

    @New
    public static CmdletEntry make(String name, ClrType implementingType, String helpFileName) {
        CmdletDefinition definition = implementingType instanceof CmdletType cmdlet ? cmdlet.definition() : null;
        return new CmdletEntry(name, implementingType, definition, null, "", true);
    }

    static CmdletEntry of(CmdletDefinition definition, String moduleName, String version, boolean isPublic) {
        return new CmdletEntry(definition.name(), null, definition, moduleName, version, isPublic);
    }

    @Get
    public ClrType implementingType() {
        return type != null ? type : CmdletType.of(definition);
    }

    @Get
    public String helpFileName() {
        return null;
    }

    /** The command that it becomes, null when its type is no cmdlet of this session or its name none of a cmdlet. */
    CmdletInfo command() {
        if (definition == null || name().indexOf('-') < 0 && definition.name().indexOf('-') >= 0) {
            return null;
        }
        CmdletInfo command = new CmdletInfo(name(), definition, moduleName, version);
        command.visible(isPublic());
        return command;
    }

    String moduleName() {
        return moduleName;
    }

    @Override
    String kind() {
        return "Cmdlet";
    }

    @Override
    public CmdletEntry copy() {
        return new CmdletEntry(name(), type, definition, moduleName, version, isPublic());
    }
}
