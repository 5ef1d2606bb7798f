package org.mooring.shell.powershell.commands;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.shell.powershell.binder.CmdletMetadata;

/** A cmdlet of a module. Its metadata are worked out when it is first asked for, once for all sessions. */
public final class CmdletInfo extends CommandInfo {

    private final CmdletDefinition definition;
    private final String version;
    private volatile CmdletMetadata metadata;

    public CmdletInfo(CmdletDefinition definition, String moduleName, String version) {
        this(definition.name(), definition, moduleName, version);
    }

    /** Under a name of its own. */
    public CmdletInfo(String name, CmdletDefinition definition, String moduleName, String version) {
        super(name, moduleName);
        this.definition = definition;
        this.version = version;
    }

    @Override
    CmdletInfo copy() {
        return new CmdletInfo(name(), definition, moduleName(), version);
    }

    public CmdletDefinition cmdlet() {
        return definition;
    }

    public CmdletMetadata metadata() {
        CmdletMetadata known = metadata;
        if (known == null) {
            known = CmdletMetadata.of(definition);
            metadata = known;
        }
        return known;
    }

    /** The module's version. */
    public String version() {
        return version;
    }

    @Override
    public String commandType() {
        return "Cmdlet";
    }

    @Override
    public String errorSource() {
        return metadata().className();
    }

    @Override
    public String definition() {
        return "";
    }
}
