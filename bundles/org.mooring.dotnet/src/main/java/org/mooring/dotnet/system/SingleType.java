package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Single. */
@ClrClass(value = "System.Single", type = Float.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.Single]",
            "System.IEquatable`1[System.Single]"})
public final class SingleType {

    public static final float MaxValue = Float.MAX_VALUE;
    public static final float MinValue = -Float.MAX_VALUE;
    public static final float Epsilon = Float.MIN_VALUE;
    public static final float NaN = Float.NaN;
    public static final float PositiveInfinity = Float.POSITIVE_INFINITY;
    public static final float NegativeInfinity = Float.NEGATIVE_INFINITY;
    public static final float NegativeZero = -0f;
    public static final float E = (float) Math.E;
    public static final float Pi = (float) Math.PI;
    public static final float Tau = (float) (2 * Math.PI);

    private static final int STYLE = NumberParser.FLOAT_STYLE | NumberParser.THOUSANDS;

    private SingleType() {}

    private static float read(String s, int styles, Object provider) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        Double value = NumberParser.readDouble(s, styles, NumberMembers.numbers(provider));
        if (value == null) {
            throw Exceptions.notANumber(s);
        }
        return value.floatValue();
    }

    private static boolean put(String s, int styles, Object provider, ByRef result) {
        Double value = NumberParser.readDouble(s, styles, NumberMembers.numbers(provider));
        result.set(value == null ? (float) 0 : value.floatValue());
        return value != null;
    }

    public static float parse(String s) {
        return read(s, STYLE, null);
    }

    public static float parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return read(s, NumberMembers.styles(style), null);
    }

    @Name("Parse")
    public static float parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return read(s, STYLE, provider);
    }

    public static float parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return read(s, NumberMembers.styles(style), provider);
    }

    public static boolean tryParse(String s, @Type("System.Single") ByRef result) {
        return put(s, STYLE, null, result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.Single") ByRef result) {
        return put(s, STYLE, provider, result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.Single") ByRef result) {
        return put(s, NumberMembers.styles(style), provider, result);
    }

    public static boolean isNaN(float d) {
        return Float.isNaN(d);
    }

    public static boolean isInfinity(float d) {
        return Float.isInfinite(d);
    }

    public static boolean isPositiveInfinity(float d) {
        return d == Float.POSITIVE_INFINITY;
    }

    public static boolean isNegativeInfinity(float d) {
        return d == Float.NEGATIVE_INFINITY;
    }

    public static boolean isFinite(float d) {
        return Float.isFinite(d);
    }

    public static boolean isNegative(float d) {
        return Float.compare(d, 0) < 0;
    }

    public static boolean isInteger(float value) {
        return Float.isFinite(value) && value == Math.rint(value);
    }
}
