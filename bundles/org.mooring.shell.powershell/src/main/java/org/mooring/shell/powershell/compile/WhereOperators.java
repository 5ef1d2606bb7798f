package org.mooring.shell.powershell.compile;

import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;

/** The operators of Where-Object's comparisons: what they mean as operators. */
public final class WhereOperators {

    private WhereOperators() {}

    public static boolean holds(Engine engine, String operator, Object member, Object value) {
        Frame f = engine.frame;
        return switch (operator) {
            case "True" -> Conversion.toBoolean(member);
            case "Not" -> !Conversion.toBoolean(member);
            case "EQ" -> truth(ComparisonNode.compare(ComparisonNode.Kind.EQ, true, member, value));
            case "CEQ" -> truth(ComparisonNode.compare(ComparisonNode.Kind.EQ, false, member, value));
            case "NE" -> truth(ComparisonNode.compare(ComparisonNode.Kind.NE, true, member, value));
            case "CNE" -> truth(ComparisonNode.compare(ComparisonNode.Kind.NE, false, member, value));
            case "GT" -> truth(ComparisonNode.compare(ComparisonNode.Kind.GT, true, member, value));
            case "LT" -> truth(ComparisonNode.compare(ComparisonNode.Kind.LT, true, member, value));
            case "GE" -> truth(ComparisonNode.compare(ComparisonNode.Kind.GE, true, member, value));
            case "LE" -> truth(ComparisonNode.compare(ComparisonNode.Kind.LE, true, member, value));
            case "Like" -> truth(TextOperators.like(true, false).apply(f, member, value));
            case "NotLike" -> truth(TextOperators.like(true, true).apply(f, member, value));
            case "Match" -> truth(RegexOperators.match(true, false).apply(f, member, value));
            case "NotMatch" -> truth(RegexOperators.match(true, true).apply(f, member, value));
            case "Contains" -> truth(TextOperators.contains(true, false).apply(f, member, value));
            case "NotContains" -> truth(TextOperators.contains(true, true).apply(f, member, value));
            case "In" -> truth(TextOperators.in(true, false).apply(f, member, value));
            case "NotIn" -> truth(TextOperators.in(true, true).apply(f, member, value));
            case "Is" -> truth(TypeNodes.is(false).apply(f, member, value));
            case "IsNot" -> truth(TypeNodes.is(true).apply(f, member, value));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean truth(Object value) {
        return Truth.of(value);
    }
}
