package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.binder.ScriptParameters;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.pipeline.DynamicParameterLookup;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Engine;

/** The parameters of the command that a text calls: of the session's, or of a function that the text itself defines. */
final class CommandMetadata {

    private final CommandInfo command;
    private final CommandParameters parameters;
    private final boolean cmdletBinding;
    private final boolean dynamic;

    private CommandMetadata(CommandInfo command, CommandParameters parameters, boolean cmdletBinding, boolean dynamic) {
        this.command = command;
        this.parameters = parameters;
        this.cmdletBinding = cmdletBinding;
        this.dynamic = dynamic;
    }

    /** @return null when the session has no such command, or it is a program */
    static CommandMetadata of(Request request, Ast commandAst, Ast atCursor) {
        CommandInfo command = find(request, commandAst);
        return switch (command) {
            case CmdletInfo cmdlet -> {
                boolean dynamic = DynamicParameterLookup.isDynamic(cmdlet);
                CommandParameters own = cmdlet.metadata().parameters();
                List<ParameterInfo> more = dynamic
                    ? DynamicParameterLookup.of(request.engine, cmdlet, safeArguments(request, commandAst, atCursor, own)) : List.of();
                yield new CommandMetadata(cmdlet, more.isEmpty() ? own : own.with(more), true, dynamic);
            }
            case FunctionInfo function -> ofScript(request, function, function.block(), commandAst, atCursor);
            case ScriptFileInfo script -> ofScript(request, script, script.block(), commandAst, atCursor);
            case null, default -> null;
        };
    }

    /** What a command's name means; null when that is not known, or nothing of the session's. */
    static CommandInfo find(Request request, Ast commandAst) {
        String name = Nodes.constant(commandAst.nodes("CommandElements").get(0));
        if (name == null || name.isEmpty()) {
            return null;
        }
        Engine engine = request.engine;
        try {
            CommandInfo local = request.root == null ? null : definedInText(request, name);
            if (local != null) {
                return local;
            }
            CommandInfo found = engine.commands().lookup(name, engine.frame);
            return found instanceof AliasInfo ? engine.commands().target(found, engine.frame) : found;
        } catch (DotNetException notFound) {
            return null;
        }
    }

    private static CommandInfo definedInText(Request request, String name) {
        FunctionInfo found = null;
        for (Ast function : Nodes.find(request.root, n -> n.is("FunctionDefinitionAst") && !n.parent().is("FunctionMemberAst"))) {
            if (name.equalsIgnoreCase((String) function.get("Name")) && function.origin() instanceof org.mooring.language.ast.FunctionDefinition f) {
                found = FunctionInfo.of(f.name(), new PSScriptBlock(new ScriptCode(f.body()), request.engine.state), f.filter(), null);
            }
        }
        return found;
    }

    private static CommandMetadata ofScript(Request request, CommandInfo command, PSScriptBlock block, Ast commandAst, Ast atCursor) {
        try {
            ScriptParameters script = block.code().body().parameters();
            CommandParameters own = script.metadata(block);
            boolean dynamic = block.code().tree().dynamicParam().isPresent();
            List<ParameterInfo> more = dynamic ? DynamicParameterLookup.of(request.engine, block, own, safeArguments(request, commandAst, atCursor, own)) : List.of();
            return new CommandMetadata(command, more.isEmpty() ? own : own.with(more), script.isAdvanced(), dynamic);
        } catch (DotNetException unknownType) {
            return null;
        }
    }

    /**
     * The arguments of the command's own parameters whose values are known without running anything; the name that is being written is
     * left out.
     */
    private static Argument[] safeArguments(Request request, Ast commandAst, Ast atCursor, CommandParameters own) {
        List<Argument> known = new ArrayList<>();
        List<Ast> elements = commandAst.nodes("CommandElements");
        boolean skipped = false;
        for (Ast element : elements.subList(1, elements.size())) {
            boolean named = element.is("CommandParameterAst");
            boolean unknown = named && own.exact((String) element.get("ParameterName")) == null
                && own.startingWith((String) element.get("ParameterName")).size() != 1;
            if (element == atCursor || element.toString().equals("-") || unknown || !named && skipped) {
                skipped = unknown && element.node("Argument") == null;
                continue;
            }
            skipped = false;
            if (!element.is("CommandParameterAst")) {
                known.add(Argument.positional(SafeEvaluation.of(request, element).orElse(element.toString()), null));
                continue;
            }
            String name = (String) element.get("ParameterName");
            Ast value = element.node("Argument");
            known.add(value == null ? new Argument(name, null, false, null, null, false)
                : Argument.named(name, SafeEvaluation.of(request, value).orElse(value.toString())));
        }
        return known.toArray(Argument[]::new);
    }

    CommandInfo command() {
        return command;
    }

    List<ParameterInfo> parameters() {
        return Arrays.asList(parameters.all());
    }

    /** Whether what is there may depend on the arguments. */
    boolean isDynamic() {
        return dynamic;
    }

    /** Whether it binds as a cmdlet: parameters may take what is left, and input. */
    boolean bindsRest() {
        return cmdletBinding;
    }

    /**
     * The parameters that a name may mean, as far as it is written.
     *
     * @param exactly false while it is being written: it may become any of those that begin so
     */
    List<ParameterInfo> named(String name, boolean exactly) {
        if (!exactly) {
            return parameters().stream().filter(p -> begins(p.name(), name) || p.aliases().stream().anyMatch(alias -> begins(alias, name))).toList();
        }
        ParameterInfo exact = parameters.exact(name);
        return exact != null ? List.of(exact) : parameters.startingWith(name);
    }

    private static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    long allSets() {
        return parameters.allSets();
    }

    /** The bit of the default set; 0 where there is none. */
    long defaultSet() {
        return cmdletBinding ? parameters.defaultSetBit() : 0;
    }

    long maskOf(ParameterInfo parameter) {
        return parameter.setMask();
    }

    /** Whether a parameter is in one of some sets. */
    boolean isIn(ParameterInfo parameter, long sets) {
        return (parameter.setMask() & sets) != 0;
    }

    /** What a parameter is in the sets of a mask. */
    List<ParameterInfo.InSet> in(ParameterInfo parameter, long sets) {
        List<ParameterInfo.InSet> found = new ArrayList<>();
        for (ParameterInfo.InSet in : parameter.sets()) {
            if (in.isAll() || (parameters.setBit(in.set()) & sets) != 0) {
                found.add(in);
            }
        }
        return found;
    }

    /** Where a parameter stands in the sets of a mask; simple functions take their parameters in order. */
    Set<Integer> positions(ParameterInfo parameter, long sets) {
        Set<Integer> positions = new TreeSet<>();
        if (!isIn(parameter, sets)) {
            return positions;
        }
        if (!cmdletBinding) {
            if (!parameter.isSwitch() && !parameter.isCommon()) {
                positions.add(parameter.index());
            }
            return positions;
        }
        for (ParameterInfo.InSet in : in(parameter, sets)) {
            if (in.position() != ParameterInfo.NAMED) {
                positions.add(in.position());
            }
        }
        return positions;
    }
}
