package org.mooring.shell.powershell.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.pipeline.DynamicParameterLookup;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A command's parameters and sets, as it describes itself. */
public final class Described {

    private Described() {}

    /** Its parameters; null of a program, and of an alias of nothing. */
    public static CommandParameters parameters(CommandInfo command) {
        return switch (command) {
            case CmdletInfo cmdlet -> withDynamic(cmdlet);
            case FunctionInfo function -> withDynamic(function, function.block());
            case ScriptFileInfo script -> withDynamic(script, script.block());
            case ScriptBlockInfo block -> of(block.block());
            case AliasInfo alias -> {
                CommandInfo target = target(alias);
                yield target == null ? null : parameters(target);
            }
            case ApplicationInfo program -> null;
        };
    }

    /** With those that it adds where the session is: of a provider, for example. */
    private static CommandParameters withDynamic(CmdletInfo cmdlet) {
        CommandParameters own = cmdlet.metadata().parameters();
        Engine engine = Engine.current();
        if (engine == null || !DynamicParameterLookup.isDynamic(cmdlet)) {
            return own;
        }
        List<ParameterInfo> dynamic = DynamicParameterLookup.of(engine, cmdlet, arguments(cmdlet));
        return dynamic.isEmpty() ? own : own.with(dynamic);
    }

    /** With those that its dynamicparam block answers. */
    private static CommandParameters withDynamic(CommandInfo command, PSScriptBlock block) {
        CommandParameters own = of(block);
        Engine engine = Engine.current();
        if (engine == null || block.code().tree().dynamicParam().isEmpty()) {
            return own;
        }
        List<ParameterInfo> dynamic = DynamicParameterLookup.of(engine, block, own, arguments(command));
        return dynamic.isEmpty() ? own : own.with(dynamic);
    }

    /** What it was asked with: texts that begin with a dash name parameters. */
    private static Argument[] arguments(CommandInfo command) {
        return Arrays.stream(command.arguments()).map(value -> PSObject.base(value) instanceof String text && text.matches("-\\p{L}.*")
            ? new Argument(text.substring(1).replaceFirst(":$", ""), null, false, null, null, false) : Argument.positional(value, null)).toArray(Argument[]::new);
    }

    private static CommandParameters of(PSScriptBlock block) {
        return block.code().body().parameters().metadata(block);
    }

    static CommandInfo target(AliasInfo alias) {
        Engine engine = Engine.current();
        return engine == null ? null : engine.commands().find(alias.definition(), engine.frame);
    }

    /** The parameter sets, of which there is always one. */
    static List<CommandParameterSetInfo> sets(CommandInfo command) {
        CommandParameters parameters = parameters(command);
        if (parameters == null) {
            return List.of();
        }
        List<CommandParameterSetInfo> sets = new ArrayList<>();
        String defaultSet = parameters.traits().defaultSet();
        Collection<String> names = parameters.setNames().isEmpty() ? List.of(ParameterInfo.ALL_SETS.toLowerCase(Locale.ROOT)) : parameters.setNames();
        for (String name : names) {
            String written = parameters.setNames().isEmpty() ? ParameterInfo.ALL_SETS : parameters.written(name);
            sets.add(new CommandParameterSetInfo(written, written.equalsIgnoreCase(defaultSet), parameters));
        }
        return sets;
    }

    /** How it is called: a line for each set, each after an empty one. */
    public static String syntax(CommandInfo command) {
        StringBuilder text = new StringBuilder();
        for (CommandParameterSetInfo set : sets(command)) {
            text.append('\n').append(command.name()).append(' ').append(set).append('\n');
        }
        return text.toString();
    }

    static ClrList readOnly(ClrType element, List<?> items) {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), List.of(element)), items).asReadOnly();
    }

    static ClrList collection(ClrType element, List<?> items) {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.Collection`1"), List.of(element)), items);
    }
}
