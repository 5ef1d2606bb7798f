package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What Register-ArgumentCompleter has registered in a session. */
public final class RegisteredCompleters {

    private final Map<String, PSScriptBlock> parameters = new HashMap<>();
    private final Map<String, PSScriptBlock> programs = new HashMap<>();
    private PSScriptBlock fallback;

    /** The session's own. */
    public static RegisteredCompleters of(Engine engine) {
        RegisteredCompleters known = engine.services().get(RegisteredCompleters.class);
        if (known == null) {
            known = new RegisteredCompleters();
            engine.services().put(RegisteredCompleters.class, known);
        }
        return known;
    }

    /** For a parameter of one command or, without its name, of all; null takes the registration back. */
    public void register(String command, String parameter, PSScriptBlock block) {
        put(parameters, command == null ? parameter : command + ":" + parameter, block);
    }

    /** For the arguments of a program. */
    public void registerProgram(String program, PSScriptBlock block) {
        put(programs, program, block);
    }

    /** For the arguments of programs that have none of their own. */
    public void registerFallback(PSScriptBlock block) {
        fallback = block;
    }

    private static void put(Map<String, PSScriptBlock> into, String name, PSScriptBlock block) {
        if (block == null) {
            into.remove(ArgumentValues.key(name));
        } else {
            into.put(ArgumentValues.key(name), block);
        }
    }

    /** Null when none is registered, or it answers nothing. */
    List<Completion> forParameter(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        PSScriptBlock block = option(request, "CustomArgumentCompleters", binding.commandName() + ":" + parameter.name(), parameter.name());
        if (block == null) {
            block = parameters.get(ArgumentValues.key(binding.commandName() + ":" + parameter.name()));
        }
        if (block == null) {
            block = parameters.get(ArgumentValues.key(parameter.name()));
        }
        return block == null ? null : ask(request, block, binding.commandName(), parameter.name(), request.word, commandAst,
            ArgumentValues.boundArguments(request, binding));
    }

    List<Completion> forProgram(Request request, Ast commandAst) {
        String name = Nodes.constant(commandAst.nodes("CommandElements").get(0));
        if (name == null) {
            return null;
        }
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        PSScriptBlock block = option(request, "NativeArgumentCompleters", name, file, plain);
        for (String key : List.of(name, file, plain)) {
            block = block != null ? block : programs.get(ArgumentValues.key(key));
        }
        block = block != null ? block : fallback;
        return block == null ? null : ask(request, block, request.word, commandAst, request.cursor);
    }

    /** One that TabExpansion2 was given in its options. */
    private static PSScriptBlock option(Request request, String option, String... keys) {
        for (Map.Entry<?, ?> each : request.options.entrySet()) {
            if (option.equalsIgnoreCase(String.valueOf(each.getKey())) && PSObject.base(each.getValue()) instanceof Map<?, ?> blocks) {
                for (String key : keys) {
                    for (Map.Entry<?, ?> block : blocks.entrySet()) {
                        if (key.equalsIgnoreCase(String.valueOf(block.getKey())) && PSObject.base(block.getValue()) instanceof PSScriptBlock b) {
                            return b;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** What a completer's script block answers; null for nothing. A lone empty string says that there is nothing to complete. */
    static List<Completion> ask(Request request, PSScriptBlock block, Object... arguments) {
        return read(Session.run(request.engine, block, arguments));
    }

    static List<Completion> read(List<Object> answered) {
        if (answered.isEmpty()) {
            return null;
        }
        if (answered.size() == 1 && (answered.get(0) == null || "".equals(PSObject.base(answered.get(0))))) {
            return List.of();
        }
        List<Completion> found = new ArrayList<>();
        for (Object each : answered) {
            Object base = PSObject.base(each);
            if (base instanceof Completion completion) {
                found.add(completion);
            } else if (base != null && !Conversion.toText(each).isEmpty()) {
                found.add(Completion.text(Conversion.toText(each)));
            }
        }
        return found.isEmpty() ? null : found;
    }
}
