package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Double. */
@ClrClass(value = "System.Double", type = Double.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, FloatingMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.Double]",
            "System.IEquatable`1[System.Double]"})
public final class DoubleType {

    public static final double MaxValue = Double.MAX_VALUE;
    public static final double MinValue = -Double.MAX_VALUE;
    public static final double Epsilon = Double.MIN_VALUE;
    public static final double NaN = Double.NaN;
    public static final double PositiveInfinity = Double.POSITIVE_INFINITY;
    public static final double NegativeInfinity = Double.NEGATIVE_INFINITY;
    public static final double NegativeZero = -0d;
    public static final double E = Math.E;
    public static final double Pi = Math.PI;
    public static final double Tau = 2 * Math.PI;

    private static final int STYLE = NumberParser.FLOAT_STYLE | NumberParser.THOUSANDS;

    private DoubleType() {}

    private static double read(String s, int styles, Object provider) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        Double value = NumberParser.readDouble(s, styles, NumberMembers.numbers(provider));
        if (value == null) {
            throw Exceptions.notANumber(s);
        }
        return value.doubleValue();
    }

    private static boolean put(String s, int styles, Object provider, ByRef result) {
        Double value = NumberParser.readDouble(s, styles, NumberMembers.numbers(provider));
        result.set(value == null ? (double) 0 : value.doubleValue());
        return value != null;
    }

    public static double parse(String s) {
        return read(s, STYLE, null);
    }

    public static double parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return read(s, NumberMembers.styles(style), null);
    }

    @Name("Parse")
    public static double parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return read(s, STYLE, provider);
    }

    public static double parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return read(s, NumberMembers.styles(style), provider);
    }

    public static boolean tryParse(String s, @Type("System.Double") ByRef result) {
        return put(s, STYLE, null, result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.Double") ByRef result) {
        return put(s, STYLE, provider, result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.Double") ByRef result) {
        return put(s, NumberMembers.styles(style), provider, result);
    }

    public static boolean isNaN(double d) {
        return Double.isNaN(d);
    }

    public static boolean isInfinity(double d) {
        return Double.isInfinite(d);
    }

    public static boolean isPositiveInfinity(double d) {
        return d == Double.POSITIVE_INFINITY;
    }

    public static boolean isNegativeInfinity(double d) {
        return d == Double.NEGATIVE_INFINITY;
    }

    public static boolean isFinite(double d) {
        return Double.isFinite(d);
    }

    public static boolean isNegative(double d) {
        return Double.compare(d, 0) < 0;
    }

    public static boolean isInteger(double value) {
        return Double.isFinite(value) && value == Math.rint(value);
    }

    public static boolean isNormal(double d) {
        return Double.isFinite(d) && Math.abs(d) >= Double.MIN_NORMAL;
    }

    public static boolean isSubnormal(double d) {
        return d != 0 && Math.abs(d) < Double.MIN_NORMAL;
    }

    public static boolean isRealNumber(double d) {
        return !Double.isNaN(d);
    }

    public static boolean isPositive(double d) {
        return Double.doubleToRawLongBits(d) >= 0;
    }

    public static boolean isEvenInteger(double d) {
        return Double.isFinite(d) && d % 2 == 0;
    }

    public static boolean isOddInteger(double d) {
        return Double.isFinite(d) && Math.abs(d % 2) == 1;
    }

    public static double abs(double value) {
        return Math.abs(value);
    }

    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    public static double cbrt(double x) {
        return Math.cbrt(x);
    }

    public static double pow(double x, double y) {
        return Math.pow(x, y);
    }

    public static double exp(double x) {
        return Math.exp(x);
    }

    public static double log(double x) {
        return Math.log(x);
    }

    public static double log10(double x) {
        return Math.log10(x);
    }

    public static double log2(double x) {
        return MathType.log2(x);
    }

    public static double sin(double x) {
        return Math.sin(x);
    }

    public static double cos(double x) {
        return Math.cos(x);
    }

    public static double tan(double x) {
        return Math.tan(x);
    }

    public static double asin(double x) {
        return Math.asin(x);
    }

    public static double acos(double x) {
        return Math.acos(x);
    }

    public static double atan(double x) {
        return Math.atan(x);
    }

    public static double hypot(double x, double y) {
        return Math.hypot(x, y);
    }

    public static double ceiling(double x) {
        return Math.ceil(x);
    }

    public static double floor(double x) {
        return Math.floor(x);
    }

    public static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    public static double round(double x) {
        return Math.rint(x);
    }

    public static double degreesToRadians(double degrees) {
        return degrees * Math.PI / 180;
    }

    public static double radiansToDegrees(double radians) {
        return radians * 180 / Math.PI;
    }

    public static double lerp(double value1, double value2, double amount) {
        return value1 * (1 - amount) + value2 * amount;
    }
}
