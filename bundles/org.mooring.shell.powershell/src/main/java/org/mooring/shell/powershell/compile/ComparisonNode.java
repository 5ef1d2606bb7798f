package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.language.ast.BinaryOperator;
import org.mooring.object.Comparison;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code -eq -ne -lt -le -gt -ge}: of a collection, its elements for which they hold. */
final class ComparisonNode extends Node {

    /** Which of them, without regard to case. */
    enum Kind { EQ, NE, LT, LE, GT, GE }

    private final Kind kind;
    private final boolean ignoreCase;
    private final Node left;
    private final Node right;

    ComparisonNode(Kind kind, boolean ignoreCase, Node left, Node right) {
        this.kind = kind;
        this.ignoreCase = ignoreCase;
        this.left = left;
        this.right = right;
    }

    /** The kind of an operator, null for others. */
    static Kind kind(BinaryOperator operator) {
        return switch (operator) {
            case IEQ, CEQ -> Kind.EQ;
            case INE, CNE -> Kind.NE;
            case ILT, CLT -> Kind.LT;
            case ILE, CLE -> Kind.LE;
            case IGT, CGT -> Kind.GT;
            case IGE, CGE -> Kind.GE;
            default -> null;
        };
    }

    @Override
    public Object evaluate(Frame f) {
        Object l = left.evaluate(f);
        Object r = right.evaluate(f);
        if (l instanceof Integer a && r instanceof Integer b) {
            return ints(kind, a, b);
        }
        return compare(kind, ignoreCase, l, r);
    }

    @Override
    public boolean test(Frame f) {
        Object l = left.evaluate(f);
        Object r = right.evaluate(f);
        if (l instanceof Integer a && r instanceof Integer b) {
            return ints(kind, a, b);
        }
        return Truth.of(compare(kind, ignoreCase, l, r));
    }

    private static boolean ints(Kind kind, int a, int b) {
        return switch (kind) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
        };
    }

    static Object compare(Kind kind, boolean ignoreCase, Object left, Object right) {
        Iterator<?> elements = left == null || left instanceof String ? null : Enumeration.of(left);
        if (elements == null) {
            return holds(kind, ignoreCase, org.mooring.object.AutomationNull.toNull(left), org.mooring.object.AutomationNull.toNull(right));
        }
        List<Object> found = new ArrayList<>();
        while (elements.hasNext()) {
            Object element = elements.next();
            if (holds(kind, ignoreCase, element, right)) {
                found.add(element);
            }
        }
        return found.toArray();
    }

    private static boolean holds(Kind kind, boolean ignoreCase, Object l, Object r) {
        return switch (kind) {
            case EQ -> Comparison.equal(l, r, ignoreCase);
            case NE -> !Comparison.equal(l, r, ignoreCase);
            case LT -> Comparison.less(l, r, ignoreCase);
            case LE -> Comparison.lessOrEqual(l, r, ignoreCase);
            case GT -> Comparison.greater(l, r, ignoreCase);
            case GE -> Comparison.greaterOrEqual(l, r, ignoreCase);
        };
    }
}
