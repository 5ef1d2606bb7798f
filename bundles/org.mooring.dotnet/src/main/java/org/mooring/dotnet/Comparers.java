package org.mooring.dotnet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.system.Comparisons;

/** .NET's default order and equality (Comparer.Default, EqualityComparer.Default), and comparers that scripts pass. */
public final class Comparers {

    /** Strings by the current culture, other values by their own order; null first. Throws an InvalidOperationException where there is none. */
    public static final Comparator<Object> DEFAULT = Comparers::compare;

    private Comparers() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof String x && b instanceof String y) {
            return Comparisons.compare(x, y, Comparisons.CURRENT);
        }
        if (a.getClass() == b.getClass() && a instanceof Comparable c) {
            return a instanceof Byte x ? Byte.compareUnsigned(x, (Byte) b) : c.compareTo(b);
        }
        for (ClrMethod method : ClrTypes.of(a).methods("CompareTo", false)) {
            if (method.parameters().size() == 1 && method.parameters().get(0).type().isInstance(b)) {
                return ((Number) method.invoke(a, b)).intValue();
            }
        }
        throw a.getClass() != b.getClass() && a instanceof Comparable
                ? Exceptions.argument("Object must be of type " + ClrTypes.of(a).name() + ".")
                : Exceptions.argument("At least one object must implement IComparable.");
    }

    /** Of what a script passes: a StringComparer, a Comparison delegate, an object with a Compare method; null: the default. */
    public static Comparator<Object> of(Object comparer) {
        if (comparer == null) {
            return DEFAULT;
        }
        if (comparer instanceof Delegate d) {
            return (a, b) -> number(d.invoke(a, b));
        }
        if (comparer instanceof StringComparer s) {
            return (a, b) -> a instanceof String || b instanceof String ? s.compare((String) a, (String) b) : compare(a, b);
        }
        List<ClrMethod> methods = ClrTypes.of(comparer).methods("Compare", false);
        if (methods.isEmpty()) {
            throw Exceptions.argument("At least one object must implement IComparable.");
        }
        return (a, b) -> number(methods.get(0).invoke(comparer, a, b));
    }

    private static int number(Object answer) {
        return answer instanceof Number n ? n.intValue() : answer instanceof Boolean b && b ? 1 : 0;
    }

    /** A failing comparison is an InvalidOperationException around the failure, as in .NET's sorts. */
    public static void sort(List<Object> items, Comparator<Object> comparer) {
        try {
            Object[] sorted = items.toArray();
            IntroSort.sort(sorted, comparer);
            for (int i = 0; i < sorted.length; i++) {
                items.set(i, sorted[i]);
            }
        } catch (DotNetException e) {
            throw new DotNetException("System.InvalidOperationException", "Failed to compare two elements in the array.", e);
        }
    }

    public static boolean equal(Object a, Object b) {
        return Objects.equals(a, b) || a instanceof BigDecimal x && b instanceof BigDecimal y && x.compareTo(y) == 0;
    }

    /** Whether a predicate's answer is true: false for null, zero and empty text. */
    public static boolean isTrue(Object answer) {
        return answer instanceof Boolean b ? b : answer instanceof Number n ? n.doubleValue() != 0 : answer instanceof String s ? !s.isEmpty() : answer != null;
    }
}
