package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A function or filter. */
public final class FunctionInfo extends CommandInfo {

    private final PSScriptBlock block;
    private final boolean filter;
    private String options = "None";

    public FunctionInfo(String name, PSScriptBlock block, boolean filter, String moduleName) {
        super(name, moduleName);
        this.block = block;
        this.filter = filter;
    }

    public PSScriptBlock block() {
        return block;
    }

    public boolean isFilter() {
        return filter;
    }

    @Override
    public String commandType() {
        return filter ? "Filter" : "Function";
    }

    @Override
    public String errorSource() {
        return name();
    }

    @Override
    public String definition() {
        return block.text();
    }

    /** ScopedItemOptions by name. */
    public String options() {
        return options;
    }

    public void options(String options) {
        this.options = options;
    }
}
