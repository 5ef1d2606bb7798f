package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.StringComparer;
import org.mooring.object.SwitchParameter;
import org.mooring.object.PSHashtable;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.ParameterInfo;

/**
 * The values that a parameter may have, by the first of these that it has: a ValidateSet, an enumeration as its type, a switch's two; a
 * registered completer, one that its attributes name; what is known of PowerShell's own commands.
 */
final class ArgumentValues {

    private ArgumentValues() {}

    /** Null when nothing is known of them. */
    static List<Completion> of(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        Quoting.Word word = Quoting.Word.of(request.word);
        for (ArgumentRule rule : parameter.rules()) {
            List<String> valid = rule.validValues();
            if (valid != null) {
                return listed(valid, word, true);
            }
        }
        ClrType type = effective(parameter.type());
        if (type instanceof ClrEnum of) {
            return listed(allowed(of, parameter), word, false);
        }
        if (parameter.isSwitch()) {
            boolean open = request.word.isEmpty() || request.word.equals("$");
            return open ? List.of(Completion.value("$true", "$true"), Completion.value("$false", "$false")) : List.of();
        }
        List<Completion> custom = custom(request, commandAst, binding, parameter);
        return custom != null ? custom : KnownArguments.of(request, commandAst, binding, parameter);
    }

    /** Of an array its elements'; of a nullable type what it holds. */
    private static ClrType effective(ClrType type) {
        ClrType at = type;
        if (at.isConstructed() && at.genericDefinition().fullName().equals("System.Nullable`1")) {
            at = at.genericArguments().get(0);
        }
        return at.isArray() ? at.element() : at;
    }

    /** The names that a ValidateRange or its like lets pass. */
    private static List<String> allowed(ClrEnum type, ParameterInfo parameter) {
        List<String> names = new ArrayList<>();
        for (String name : type.names()) {
            boolean allowed = true;
            for (ArgumentRule rule : parameter.rules()) {
                allowed &= !rule.isValidation() || passes(rule, type.value(type.number(name))) || passes(rule, type.number(name));
            }
            if (allowed) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean passes(ArgumentRule rule, Object value) {
        try {
            rule.apply(value);
            return true;
        } catch (DotNetException refused) {
            return false;
        }
    }

    /** What is written already comes first, the rest in order. */
    private static List<Completion> listed(List<String> values, Quoting.Word word, boolean quoted) {
        List<Completion> found = new ArrayList<>();
        List<String> sorted = new ArrayList<>();
        Wildcard pattern = TypedPattern.of(word.text() + "*");
        for (String value : values) {
            if (value.isEmpty()) {
                continue;
            }
            if (value.equalsIgnoreCase(word.text())) {
                found.add(Completion.value(word.around(value), value));
            } else if (pattern.matches(value)) {
                sorted.add(value);
            }
        }
        sorted.sort(StringComparer.CURRENT_CULTURE::compare);
        sorted.forEach(value -> found.add(Completion.value(quoted ? word.quoted(value) : word.around(value), value)));
        return found;
    }

    private static List<Completion> custom(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        RegisteredCompleters registered = RegisteredCompleters.of(request.engine);
        List<Completion> found = registered.forParameter(request, commandAst, binding, parameter);
        return found != null ? found : CompleterAttributes.of(request, commandAst, binding, parameter);
    }

    /** The bound arguments whose values are known, as completers get them. */
    static PSHashtable boundArguments(Request request, ArgumentBinding binding) {
        PSHashtable bound = new PSHashtable();
        if (request.binding == null) {
            return bound;
        }
        for (ArgumentBinding.Bound each : binding.bound()) {
            ArgumentBinding.Argument argument = each.argument();
            if (argument == null) {
                continue;
            }
            if (argument.form() == ArgumentBinding.Form.SWITCH) {
                bound.put(each.parameter().name(), SwitchParameter.PRESENT);
            } else if (argument.value() != null) {
                SafeEvaluation.of(request, argument.value()).ifPresent(value -> bound.put(each.parameter().name(), value));
            }
        }
        return bound;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
