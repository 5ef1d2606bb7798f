package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Expression;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.binder.ScriptParameter;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What the attributes of a function's parameters say of their values: ArgumentCompleter and those derived from it, ArgumentCompletions. */
final class CompleterAttributes {

    private CompleterAttributes() {}

    /** Null when no attribute says anything. */
    static List<Completion> of(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        Frame f = request.engine.frame;
        for (Attribute attribute : attributes(binding.command(), parameter)) {
            ClrType type = Types.resolve(new org.mooring.language.ast.TypeName.Simple(attribute.type().fullName(), null, attribute.extent()), f);
            ClrType full = type != null ? type
                : Types.resolve(new org.mooring.language.ast.TypeName.Simple(attribute.type().fullName() + "Attribute", null, attribute.extent()), f);
            String name = full == null ? "" : full.fullName();
            List<Completion> found = null;
            if (name.equals(CompletionTypes.AUTOMATION + "ArgumentCompleterAttribute")) {
                found = completer(request, commandAst, binding, parameter, attribute);
            } else if (name.equals(CompletionTypes.AUTOMATION + "ArgumentCompletionsAttribute")) {
                found = completions(request, attribute, f);
            } else if (full != null && !full.methods("Create", false).isEmpty() && derives(full)) {
                found = factory(request, commandAst, binding, parameter, attribute, full);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean derives(ClrType type) {
        for (ClrType t = type; t != null; t = t.base()) {
            if (t.fullName().equals(CompletionTypes.AUTOMATION + "ArgumentCompleterAttribute")) {
                return true;
            }
        }
        return false;
    }

    private static List<Attribute> attributes(CommandInfo command, ParameterInfo parameter) {
        PSScriptBlock block = command instanceof FunctionInfo f ? f.block() : command instanceof ScriptFileInfo s ? s.block() : null;
        if (block != null) {
            for (ScriptParameter p : block.code().body().parameters().list()) {
                if (p.name().equalsIgnoreCase(parameter.name())) {
                    return p.attributes();
                }
            }
        }
        return List.of();
    }

    /** {@code [ArgumentCompleter({...})]} or {@code [ArgumentCompleter([Class])]}. */
    private static List<Completion> completer(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter, Attribute attribute) {
        Object argument = attribute.positional().isEmpty() ? null : value(request.engine, attribute.positional().get(0));
        if (argument instanceof PSScriptBlock block) {
            return RegisteredCompleters.ask(request, block, binding.commandName(), parameter.name(), request.word, commandAst,
                ArgumentValues.boundArguments(request, binding));
        }
        if (argument instanceof ClrType type) {
            return ask(request, commandAst, binding, parameter, () -> request.engine.members().create(type));
        }
        return null;
    }

    /** An attribute class of a script that makes the completer itself (IArgumentCompleterFactory). */
    private static List<Completion> factory(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter,
            Attribute attribute, ClrType type) {
        return ask(request, commandAst, binding, parameter, () -> {
            Object[] arguments = attribute.positional().stream().map(e -> value(request.engine, e)).toArray();
            Object made = request.engine.members().create(type, arguments);
            for (var named : attribute.named()) {
                request.engine.members().set(made, named.name(), value(request.engine, named.value()));
            }
            return request.engine.members().invoke(made, "Create");
        });
    }

    private interface Maker {
        Object make();
    }

    private static List<Completion> ask(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter, Maker completer) {
        try {
            Object answered = request.engine.members().invoke(completer.make(), "CompleteArgument", binding.commandName(), parameter.name(),
                request.word, commandAst, ArgumentValues.boundArguments(request, binding));
            List<Object> all = new ArrayList<>();
            if (answered != null) {
                Enumeration.toList(answered).forEach(all::add);
            }
            List<Completion> found = RegisteredCompleters.read(all);
            return answered == null ? null : found == null ? List.of() : found;
        } catch (DotNetException failed) {
            return null;
        }
    }

    private static List<Completion> completions(Request request, Attribute attribute, Frame f) {
        Wildcard pattern = TypedPattern.of(request.word + "*");
        List<Completion> found = new ArrayList<>();
        for (Expression argument : attribute.positional()) {
            String text = Conversion.toText(value(request.engine, argument));
            if (pattern.matches(text)) {
                found.add(Completion.value(text, text));
            }
        }
        return found;
    }

    private static Object value(Engine engine, Expression expression) {
        return PSObject.base(Compiler.constant(expression, engine.frame));
    }
}
