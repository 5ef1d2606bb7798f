package org.mooring.shell.powershell.commands;

/** Another name for a command. */
public final class AliasInfo extends CommandInfo {

    private final String target;
    private String options = "None";
    private String description = "";

    public AliasInfo(String name, String target, String moduleName) {
        super(name, moduleName);
        this.target = target;
    }

    @Override
    public String commandType() {
        return "Alias";
    }

    @Override
    public String errorSource() {
        return name();
    }

    @Override
    public String definition() {
        return target;
    }

    /** ScopedItemOptions by name: None, ReadOnly, Constant, Private, AllScope, joined by commas. */
    public String options() {
        return options;
    }

    public AliasInfo withOptions(String options) {
        this.options = options;
        return this;
    }

    public String description() {
        return description;
    }

    public AliasInfo withDescription(String description) {
        this.description = description;
        return this;
    }
}
