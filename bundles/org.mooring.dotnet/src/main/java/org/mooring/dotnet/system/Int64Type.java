package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Int64. */
@ClrClass(value = "System.Int64", type = Long.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, IntegerMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.Int64]",
            "System.IEquatable`1[System.Int64]"})
public final class Int64Type {

    public static final Long MaxValue = Long.MAX_VALUE;
    public static final Long MinValue = Long.MIN_VALUE;

    private static final BigInteger MIN = new BigInteger("-9223372036854775808");
    private static final BigInteger MAX = new BigInteger("9223372036854775807");

    private Int64Type() {}

    private static Long of(BigInteger value) {
        return value.longValue();
    }

    public static Long parse(String s) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, null, MIN, MAX, "an Int64"));
    }

    public static Long parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), null, MIN, MAX, "an Int64"));
    }

    @org.mooring.dotnet.Name("Parse")
    public static Long parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX, "an Int64"));
    }

    public static Long parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), provider, MIN, MAX, "an Int64"));
    }

    private static boolean put(BigInteger value, ByRef result) {
        result.set(of(value == null ? BigInteger.ZERO : value));
        return value != null;
    }

    public static boolean tryParse(String s, @Type("System.Int64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, null, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.Int64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.Int64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberMembers.styles(style), provider, MIN, MAX), result);
    }
}
