package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A script in a file. */
public final class ScriptFileInfo extends CommandInfo {

    private final String path;
    private final PSScriptBlock block;

    public ScriptFileInfo(String name, String path, PSScriptBlock block) {
        super(name, null);
        this.path = path;
        this.block = block;
    }

    @Override
    ScriptFileInfo copy() {
        return new ScriptFileInfo(name(), path, block);
    }

    public String path() {
        return path;
    }

    public PSScriptBlock block() {
        return block;
    }

    @Override
    public String commandType() {
        return "ExternalScript";
    }

    @Override
    public String errorSource() {
        return name();
    }

    @Override
    public String definition() {
        return path;
    }
}
