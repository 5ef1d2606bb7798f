package org.mooring.dotnet.system.linq;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** Enumerable's Sum and Average: one for each kind of number. */
public final class Sums {

    private Sums() {}

    private static List<Object> some(Object source) {
        List<Object> all = Sequences.list(source);
        if (all.isEmpty()) {
            throw Exceptions.invalidOperation("Sequence contains no elements");
        }
        return all;
    }

    private static int ints(List<Object> all) {
        int sum = 0;
        try {
            for (Object each : all) {
                sum = Math.addExact(sum, ((Number) each).intValue());
            }
        } catch (ArithmeticException e) {
            throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
        }
        return sum;
    }

    private static long longs(List<Object> all) {
        long sum = 0;
        try {
            for (Object each : all) {
                sum = Math.addExact(sum, ((Number) each).longValue());
            }
        } catch (ArithmeticException e) {
            throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
        }
        return sum;
    }

    private static double doubles(List<Object> all) {
        double sum = 0;
        for (Object each : all) {
            sum += ((Number) each).doubleValue();
        }
        return sum;
    }

    private static BigDecimal decimals(List<Object> all) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object each : all) {
            sum = sum.add((BigDecimal) each);
        }
        return sum;
    }

    private static BigDecimal mean(List<Object> all) {
        BigDecimal mean = decimals(all).divide(BigDecimal.valueOf(all.size()), 28, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }

    @Name("Sum")
    public static int sumInt32(@Type("System.Collections.Generic.IEnumerable`1[System.Int32]") Object source) {
        return ints(Sequences.list(source));
    }

    @Generic("TSource")
    @Name("Sum")
    public static int sumInt32(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Int32]") Delegate selector) {
        return ints(Sequences.list(source).stream().map(selector::invoke).toList());
    }

    @Name("Average")
    public static double averageInt32(@Type("System.Collections.Generic.IEnumerable`1[System.Int32]") Object source) {
        List<Object> all = some(source);
        return (double) (doubles(all) / all.size());
    }

    @Generic("TSource")
    @Name("Average")
    public static double averageInt32(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Int32]") Delegate selector) {
        List<Object> all = some(source).stream().map(selector::invoke).toList();
        return (double) (doubles(all) / all.size());
    }

    @Name("Sum")
    public static long sumInt64(@Type("System.Collections.Generic.IEnumerable`1[System.Int64]") Object source) {
        return longs(Sequences.list(source));
    }

    @Generic("TSource")
    @Name("Sum")
    public static long sumInt64(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Int64]") Delegate selector) {
        return longs(Sequences.list(source).stream().map(selector::invoke).toList());
    }

    @Name("Average")
    public static double averageInt64(@Type("System.Collections.Generic.IEnumerable`1[System.Int64]") Object source) {
        List<Object> all = some(source);
        return (double) (doubles(all) / all.size());
    }

    @Generic("TSource")
    @Name("Average")
    public static double averageInt64(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Int64]") Delegate selector) {
        List<Object> all = some(source).stream().map(selector::invoke).toList();
        return (double) (doubles(all) / all.size());
    }

    @Name("Sum")
    public static double sumDouble(@Type("System.Collections.Generic.IEnumerable`1[System.Double]") Object source) {
        return doubles(Sequences.list(source));
    }

    @Generic("TSource")
    @Name("Sum")
    public static double sumDouble(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Double]") Delegate selector) {
        return doubles(Sequences.list(source).stream().map(selector::invoke).toList());
    }

    @Name("Average")
    public static double averageDouble(@Type("System.Collections.Generic.IEnumerable`1[System.Double]") Object source) {
        List<Object> all = some(source);
        return (double) (doubles(all) / all.size());
    }

    @Generic("TSource")
    @Name("Average")
    public static double averageDouble(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Double]") Delegate selector) {
        List<Object> all = some(source).stream().map(selector::invoke).toList();
        return (double) (doubles(all) / all.size());
    }

    @Name("Sum")
    public static float sumSingle(@Type("System.Collections.Generic.IEnumerable`1[System.Single]") Object source) {
        return (float) doubles(Sequences.list(source));
    }

    @Generic("TSource")
    @Name("Sum")
    public static float sumSingle(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Single]") Delegate selector) {
        return (float) doubles(Sequences.list(source).stream().map(selector::invoke).toList());
    }

    @Name("Average")
    public static float averageSingle(@Type("System.Collections.Generic.IEnumerable`1[System.Single]") Object source) {
        List<Object> all = some(source);
        return (float) (doubles(all) / all.size());
    }

    @Generic("TSource")
    @Name("Average")
    public static float averageSingle(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Single]") Delegate selector) {
        List<Object> all = some(source).stream().map(selector::invoke).toList();
        return (float) (doubles(all) / all.size());
    }

    @Name("Sum")
    public static BigDecimal sumDecimal(@Type("System.Collections.Generic.IEnumerable`1[System.Decimal]") Object source) {
        return decimals(Sequences.list(source));
    }

    @Generic("TSource")
    @Name("Sum")
    public static BigDecimal sumDecimal(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Decimal]") Delegate selector) {
        return decimals(Sequences.list(source).stream().map(selector::invoke).toList());
    }

    @Name("Average")
    public static BigDecimal averageDecimal(@Type("System.Collections.Generic.IEnumerable`1[System.Decimal]") Object source) {
        List<Object> all = some(source);
        return mean(all);
    }

    @Generic("TSource")
    @Name("Average")
    public static BigDecimal averageDecimal(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Decimal]") Delegate selector) {
        List<Object> all = some(source).stream().map(selector::invoke).toList();
        return mean(all);
    }
}
