package org.mooring.shell.powershell.metadata;

import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;

/** How commands are called, in words. */
public final class Syntax {

    private Syntax() {}

    /** A line for each parameter set, each after an empty one; of a program its path. */
    public static String of(CommandInfo command) {
        CommandInfo target = command instanceof AliasInfo alias ? Described.target(alias) : command;
        if (target == null) {
            return "";
        }
        return target instanceof ApplicationInfo program ? program.path() : Described.syntax(target);
    }
}
