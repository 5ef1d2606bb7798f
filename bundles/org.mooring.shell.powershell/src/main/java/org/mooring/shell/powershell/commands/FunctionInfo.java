package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A function or filter. */
public sealed class FunctionInfo extends CommandInfo permits FilterInfo {

    private final PSScriptBlock block;
    private String options = "None";
    private String description;
    private boolean vetted;

    FunctionInfo(String name, PSScriptBlock block, String moduleName) {
        super(name, moduleName);
        this.block = block;
    }

    public static FunctionInfo of(String name, PSScriptBlock block, boolean filter, String moduleName) {
        return filter ? new FilterInfo(name, block, moduleName) : new FunctionInfo(name, block, moduleName);
    }

    public PSScriptBlock block() {
        return block;
    }

    public boolean isFilter() {
        return false;
    }

    @Override
    FunctionInfo copy() {
        return copy(name());
    }

    /** The same function under a name. */
    public FunctionInfo copy(String other) {
        FunctionInfo made = of(other, block, isFilter(), null);
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
        return "Function";
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
