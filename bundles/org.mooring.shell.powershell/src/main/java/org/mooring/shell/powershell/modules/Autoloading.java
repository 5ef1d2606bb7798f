package org.mooring.shell.powershell.modules;

import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Finds commands in modules that are not loaded yet. */
final class Autoloading {

    private Autoloading() {}

    static CommandInfo find(Engine engine, String name) {
        return null;
    }
}
