package org.mooring.object;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Arrays;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Inference;

/**
 * Chooses the overload of a method and converts its arguments by PowerShell's rules (Adapter.FindBestMethod): each argument's conversion
 * has a rank, the arguments on the left weigh most, and of equals the one with the more special parameters wins.
 */
public final class Overloads {

    private Overloads() {}

    /** An overload that was chosen: what a call site may keep for as many arguments of the same Java classes. */
    public static final class Choice {
        private final ClrMethod method;
        private final String name;
        private final int[] ranks;
        private final boolean expanded;
        /** Whether its types were inferred for a generic method. */
        private boolean inferred;

        private Choice(ClrMethod method, String name, int[] ranks, boolean expanded) {
            this.method = method;
            this.name = name;
            this.ranks = ranks;
            this.expanded = expanded;
        }

        public ClrMethod method() {
            return method;
        }

        /** The type of the parameter that takes an argument: of a params array's elements where it takes them one by one. */
        private ClrType parameter(int i) {
            List<ClrParameter> all = method.parameters();
            return expanded && i >= all.size() - 1 ? all.get(all.size() - 1).type().element() : all.get(i).type();
        }

        private boolean takes(ClrType[] casts) {
            List<ClrParameter> all = method.parameters();
            for (int i = 0; i < casts.length; i++) {
                if (casts[i] != null && (i >= all.size() && !expanded || parameter(i) != casts[i])) {
                    return false;
                }
            }
            return true;
        }

        /** A stand-in that did not expect a null argument refuses it as .NET's methods do. */
        private RuntimeException refusingNull(RuntimeException thrown, Object[] converted) {
            if (thrown instanceof NullPointerException) {
                for (int i = 0; i < converted.length && i < method.parameters().size(); i++) {
                    if (converted[i] == null) {
                        return Exceptions.argumentNull(method.parameters().get(i).name());
                    }
                }
            }
            return thrown;
        }

        /** Classes of scripts, and the pipelines that functions run step by step. */
        private static boolean passesErrorsOn(ClrType type) {
            return type instanceof ScriptDefined || type.fullName().equals("System.Management.Automation.SteppablePipeline");
        }

        /** Converts the arguments and calls it. What it throws comes wrapped as PowerShell wraps it. */
        public Object invoke(Object target, Object... arguments) {
            Object[] converted = converted(this, method.name(), arguments);
            try {
                Object result = method.invoke(target, converted);
                return result == null && method.isVoid() ? AutomationNull.VALUE : result;
            } catch (RuntimeException e) {
                if (e instanceof ControlFlow || passesErrorsOn(method.declaringType())) {
                    throw e;
                }
                throw Errors.methodThrew(method.name(), arguments.length, refusingNull(e, converted));
            }
        }
    }

    /** Calls the overload that fits best. What it throws comes wrapped as PowerShell wraps it. */
    public static Object call(List<ClrMethod> methods, Object target, String name, Object... arguments) {
        return choose(methods, name, arguments).invoke(target, arguments);
    }

    /**
     * The overload that fits best.
     *
     * @param name as messages show it; {@code new} for constructors
     */
    public static Choice choose(List<ClrMethod> methods, String name, Object... arguments) {
        return chooseCast(methods, name, null, arguments);
    }

    /**
     * As {@link #choose}, where the arguments are written as casts.
     *
     * @param casts the types that arguments are cast to, null at those that are not; null: none is. Overloads that have just these
     *     parameters are chosen from, if there are any
     */
    public static Choice chooseCast(List<ClrMethod> methods, String name, ClrType[] casts, Object... arguments) {
        if (methods.size() == 1 && methods.get(0).typeParameters().isEmpty()) {
            ClrMethod only = methods.get(0);
            List<ClrParameter> parameters = only.parameters();
            int count = parameters.size();
            if (count == arguments.length && (count == 0 || !parameters.get(count - 1).paramArray())) {
                return new Choice(only, name, null, false);
            }
        }
        List<Choice> fitting = new ArrayList<>();
        for (ClrMethod method : methods) {
            if (method.typeParameters().isEmpty()) {
                add(method, name, arguments, fitting);
                continue;
            }
            ClrMethod constructed = Inference.infer(method, java.util.Arrays.stream(arguments).map(Overloads::typeOf).toList());
            if (constructed != null) {
                int others = fitting.size();
                add(constructed, name, arguments, fitting);
                fitting.subList(others, fitting.size()).forEach(choice -> choice.inferred = true);
            }
        }
        if (fitting.isEmpty()) {
            throw Errors.noOverload(name, arguments.length);
        }
        if (casts != null && fitting.size() > 1) {
            List<Choice> named = fitting.stream().filter(choice -> choice.takes(casts)).toList();
            fitting = named.isEmpty() ? fitting : named;
        }
        Choice best = fitting.get(0);
        boolean tie = false;
        for (int i = 1; i < fitting.size(); i++) {
            int order = compare(fitting.get(i), best, arguments.length);
            if (order > 0) {
                best = fitting.get(i);
                tie = false;
            } else if (order == 0) {
                tie = true;
            }
        }
        if (tie) {
            throw Errors.ambiguous(name, arguments.length);
        }
        return best;
    }

    private static ClrType typeOf(Object argument) {
        Object raw = PSObject.base(argument);
        return raw instanceof ByRef ref ? typeOf(ref.get()) : raw instanceof Object[] array ? typeOf(array) : ClrTypes.of(raw);
    }

    /** An Object[] whose elements are all of one type counts as an array of that. */
    private static ClrType typeOf(Object[] array) {
        ClrType type = ClrTypes.of((Object) array);
        if (type != ClrTypes.OBJECT_ARRAY || array.length == 0 || array[0] == null) {
            return type;
        }
        ClrType first = ClrTypes.of(array[0]);
        for (Object element : array) {
            if (element == null || ClrTypes.of(element) != first) {
                return type;
            }
        }
        return ClrTypes.array(first, 1);
    }

    private static void add(ClrMethod method, String name, Object[] arguments, List<Choice> fitting) {
        List<ClrParameter> parameters = method.parameters();
        int count = parameters.size();
        boolean params = count > 0 && parameters.get(count - 1).paramArray();
        int needed = 0;
        for (ClrParameter parameter : parameters) {
            needed += parameter.optional() || parameter.paramArray() ? 0 : 1;
        }
        if (arguments.length < needed || arguments.length > count && !params) {
            return;
        }
        boolean expanded = params && (arguments.length != count || isElement(arguments[count - 1], parameters.get(count - 1).type()));
        Choice candidate = ranked(method, name, arguments, expanded);
        if (candidate != null) {
            fitting.add(candidate);
        }
    }

    /** Whether the last argument is rather one element of a params array than the array. */
    private static boolean isElement(Object argument, ClrType array) {
        return !(argument instanceof ByRef) && Ranks.of(argument, array.element()) > Ranks.of(argument, array);
    }

    private static Choice ranked(ClrMethod method, String name, Object[] arguments, boolean expanded) {
        int[] ranks = new int[arguments.length];
        Choice candidate = new Choice(method, name, ranks, expanded);
        for (int i = 0; i < ranks.length; i++) {
            boolean byRef = i < method.parameters().size() && method.parameters().get(i).byRef();
            boolean given = arguments[i] instanceof ByRef && !isReference(candidate.parameter(i));
            ranks[i] = byRef && given ? Ranks.IDENTITY : given ? Ranks.NONE : Ranks.of(arguments[i], candidate.parameter(i));
            if (ranks[i] == Ranks.NONE) {
                return null;
            }
        }
        return candidate;
    }

    private static boolean isReference(ClrType type) {
        return type.javaClass().isAssignableFrom(PSReference.class);
    }

    /** Positive when {@code a} is the better one. */
    private static int compare(Choice a, Choice b, int count) {
        int result = 0;
        for (int i = 0; i < count; i++) {
            result += Integer.signum(a.ranks[i] - b.ranks[i]) * (count - i);
        }
        if (result != 0) {
            return result;
        }
        for (int i = 0; i < count; i++) {
            result += bySpeciality(a, b, i) * (count - i);
        }
        for (int i = 0; result == 0 && i < count; i++) {
            if (a.parameter(i) != b.parameter(i)) {
                return 0;
            }
        }
        if (result != 0) {
            return result;
        }
        int more = a.method.parameters().size() - b.method.parameters().size();
        if (a.expanded != b.expanded) {
            return a.expanded ? -1 : 1;
        }
        if (more != 0) {
            return a.expanded ? more : -more;
        }
        if (a.inferred != b.inferred) {
            return a.inferred ? -1 : 1;
        }
        return a.method.declaringType() == b.method.declaringType() ? 0
                : b.method.declaringType().isAssignableFrom(a.method.declaringType()) ? 1 : -1;
    }

    /** Where nothing is lost the more special parameter is better, where something may be, the more general one. */
    private static int bySpeciality(Choice a, Choice b, int i) {
        int first = a.ranks[i];
        int second = b.ranks[i];
        if (first < Ranks.NULL_TO_VALUE || second < Ranks.NULL_TO_VALUE || Ranks.isWithoutLoss(first) != Ranks.isWithoutLoss(second)) {
            return 0;
        }
        int special = Ranks.speciality(a.parameter(i), b.parameter(i));
        return Ranks.isWithoutLoss(first) ? special : -special;
    }

    private static Object[] converted(Choice chosen, String name, Object[] arguments) {
        List<ClrParameter> parameters = chosen.method.parameters();
        int count = parameters.size();
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            ClrParameter parameter = parameters.get(i);
            if (chosen.expanded && i == count - 1) {
                values[i] = rest(parameter, name, arguments, i);
            } else if (i >= arguments.length) {
                values[i] = parameter.paramArray() ? Arrays.make(parameter.type().element(), 0) : parameter.type().defaultValue();
            } else if (parameter.byRef()) {
                if (!(arguments[i] instanceof ByRef)) {
                    throw Errors.error("MethodException", "NonRefArgumentToRefParameterMsg", ErrorCategory.NotSpecified, "Argument: '" + (i + 1)
                            + "' should be a System.Management.Automation.PSReference. Use [ref].", null);
                }
                values[i] = arguments[i];
            } else {
                values[i] = argument(parameter, parameter.type(), name, arguments[i]);
            }
        }
        return values;
    }

    private static Object rest(ClrParameter parameter, String name, Object[] arguments, int from) {
        ClrType element = parameter.type().element();
        Object array = Arrays.make(element, Math.max(0, arguments.length - from));
        for (int i = from; i < arguments.length; i++) {
            Array.set(array, i - from, argument(parameter, element, name, arguments[i]));
        }
        return array;
    }

    private static Object argument(ClrParameter parameter, ClrType type, String name, Object value) {
        try {
            if (type == ClrTypes.OBJECT && value instanceof PSObject) {
                return PSObject.base(value);
            }
            if (value == null && !type.isValueType()) {
                return type == org.mooring.dotnet.ClrTypes.STRING ? "" : null;
            }
            return Conversion.convert(value, type);
        } catch (DotNetException e) {
            throw Errors.error("MethodException", "MethodArgumentConversionInvalidCastArgument", ErrorCategory.NotSpecified,
                    "Cannot convert argument \"" + parameter.name() + "\", with value: \"" + text(value) + "\", for \"" + name + "\" to type \""
                            + type + "\": \"" + e.getMessage() + "\"", e);
        }
    }

    /** What {@code value.ToString()} says, which is an array's type. */
    private static String text(Object value) {
        return value instanceof PSObject ? Conversion.toText(value) : Formatter.text(value, Culture.INVARIANT);
    }
}
