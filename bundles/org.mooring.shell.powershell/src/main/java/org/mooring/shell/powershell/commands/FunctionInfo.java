package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A function or filter. */
public final class FunctionInfo extends CommandInfo {

    private final PSScriptBlock block;
    private final boolean filter;
    private String options = "None";
    private String description;
    private boolean vetted;

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
    FunctionInfo copy() {
        return copy(name());
    }

    /** The same function under a name. */
    public FunctionInfo copy(String other) {
        FunctionInfo made = new FunctionInfo(other, block, filter, null);
        made.options = options;
        made.description = description;
        made.vetted = vetted;
        return made;
    }

    /** What its drive's item is described with, or null. */
    public String description() {
        return description;
    }

    public void description(String text) {
        description = text;
    }

    /** Whether what it takes is known to be harmless without validation: its parameters were chosen one by one, or are the engine's own. */
    public boolean isVetted() {
        return vetted;
    }

    public FunctionInfo vetted() {
        vetted = true;
        return this;
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
