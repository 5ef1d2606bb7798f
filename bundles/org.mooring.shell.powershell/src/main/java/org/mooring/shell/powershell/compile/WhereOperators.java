package org.mooring.shell.powershell.compile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Frame;

/** The operators of Where-Object's comparisons, by the parameter set that stands for each. */
public final class WhereOperators {

    private static final String SET = "Set";
    private static final String CASE_SENSITIVE = "CaseSensitive";
    private static final Map<String, Test> TESTS = new HashMap<>();

    static {
        comparison("Equal", ComparisonNode.Kind.EQ);
        comparison("NotEqual", ComparisonNode.Kind.NE);
        comparison("GreaterThan", ComparisonNode.Kind.GT);
        comparison("GreaterOrEqual", ComparisonNode.Kind.GE);
        comparison("LessThan", ComparisonNode.Kind.LT);
        comparison("LessOrEqual", ComparisonNode.Kind.LE);
        text("Like", TextOperators::like);
        text("Match", RegexOperators::match);
        text("Contains", TextOperators::contains);
        text("In", TextOperators::in);
        TESTS.put("IsSet", of(TypeNodes.is(false)));
        TESTS.put("IsNotSet", of(TypeNodes.is(true)));
        TESTS.put("Not", (f, left, right) -> !Conversion.toBoolean(left));
    }

    private WhereOperators() {}

    /** Whether an object's property is as it should be. */
    @FunctionalInterface
    public interface Test {
        boolean holds(Frame f, Object member, Object value);
    }

    /** An operator that comes in four forms. */
    @FunctionalInterface
    private interface Forms {
        BinaryNode.Operation of(boolean ignoreCase, boolean not);
    }

    public static Test of(String parameterSet) {
        return TESTS.get(parameterSet);
    }

    /** The operator's name in messages, as {@code Igt}. */
    public static String token(String parameterSet) {
        boolean exact = parameterSet.startsWith(CASE_SENSITIVE);
        String name = parameterSet.substring(exact ? CASE_SENSITIVE.length() : 0, parameterSet.length() - (parameterSet.endsWith(SET) ? SET.length() : 0));
        String token = switch (name) {
            case "Equal" -> "eq";
            case "NotEqual" -> "ne";
            case "GreaterThan" -> "gt";
            case "GreaterOrEqual" -> "ge";
            case "LessThan" -> "lt";
            case "LessOrEqual" -> "le";
            case "Is", "IsNot", "Not" -> null;
            default -> name.toLowerCase(Locale.ROOT);
        };
        return token == null ? name : (exact ? "C" : "I") + token;
    }

    private static void comparison(String name, ComparisonNode.Kind kind) {
        TESTS.put(name + SET, (f, left, right) -> Truth.of(ComparisonNode.compare(kind, true, left, right)));
        TESTS.put(CASE_SENSITIVE + name + SET, (f, left, right) -> Truth.of(ComparisonNode.compare(kind, false, left, right)));
    }

    private static void text(String name, Forms forms) {
        TESTS.put(name + SET, of(forms.of(true, false)));
        TESTS.put("Not" + name + SET, of(forms.of(true, true)));
        TESTS.put(CASE_SENSITIVE + name + SET, of(forms.of(false, false)));
        TESTS.put(CASE_SENSITIVE + "Not" + name + SET, of(forms.of(false, true)));
    }

    private static Test of(BinaryNode.Operation operation) {
        return (f, left, right) -> Truth.of(operation.apply(f, left, right));
    }
}
