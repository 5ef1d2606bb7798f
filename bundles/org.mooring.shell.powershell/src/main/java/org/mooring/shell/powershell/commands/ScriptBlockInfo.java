package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A script block that is called without a name. */
public final class ScriptBlockInfo extends CommandInfo {

    private final PSScriptBlock block;

    public ScriptBlockInfo(PSScriptBlock block) {
        super("", null);
        this.block = block;
    }

    public PSScriptBlock block() {
        return block;
    }

    @Override
    public String commandType() {
        return "Script";
    }

    @Override
    public String errorSource() {
        return "";
    }

    @Override
    public String definition() {
        return block.text();
    }

    @Override
    public String toString() {
        return block.text();
    }
}
