package org.mooring.shell.powershell.metadata;

import java.util.Arrays;

import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** How commands are called, in words. */
public final class Syntax {

    private Syntax() {}

    /** Of a command that was found by other names: under the alias that stands for it, with what that stands for before it. */
    public static String of(CommandInfo command, String[] names) {
        CommandInfo target = command instanceof AliasInfo alias ? Described.target(alias) : command;
        if (names == null || target == null || target instanceof ApplicationInfo || Arrays.stream(names).anyMatch(target.name()::equalsIgnoreCase)) {
            return of(command);
        }
        boolean pattern = Arrays.stream(names).anyMatch(Wildcard::isPattern);
        Engine engine = Engine.current();
        String alias = engine.commands().all().stream().filter(each -> each instanceof AliasInfo && each.definition().equalsIgnoreCase(target.name())
                && (pattern || Arrays.stream(names).anyMatch(each.name()::equalsIgnoreCase)))
            .map(CommandInfo::name).findFirst().orElse(pattern ? target.name() : names[0]);
        String called = target instanceof ScriptFileInfo script ? script.path() + "\n" : target.name();
        return alias.equals(target.name()) ? of(target) : alias + " (alias) -> " + called + "\n" + of(target).replace(target.name(), alias);
    }

    /** A line for each parameter set, each after an empty one; of a program its path. */
    public static String of(CommandInfo command) {
        CommandInfo target = command instanceof AliasInfo alias ? Described.target(alias) : command;
        if (target == null) {
            return "";
        }
        return target instanceof ApplicationInfo program ? program.path() : Described.syntax(target);
    }
}
