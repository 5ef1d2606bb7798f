package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt64;

/** System.UInt64. */
@ClrClass(value = "System.UInt64", type = UInt64.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, IntegerMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.UInt64]",
            "System.IEquatable`1[System.UInt64]"})
public final class UInt64Type {

    public static final UInt64 MaxValue = UInt64.MAX;
    public static final UInt64 MinValue = UInt64.MIN;

    private static final BigInteger MIN = new BigInteger("0");
    private static final BigInteger MAX = new BigInteger("18446744073709551615");

    private UInt64Type() {}

    private static UInt64 of(BigInteger value) {
        return new UInt64(value.longValue());
    }

    public static UInt64 parse(String s) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, null, MIN, MAX, "a UInt64"));
    }

    public static UInt64 parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), null, MIN, MAX, "a UInt64"));
    }

    @org.mooring.dotnet.Name("Parse")
    public static UInt64 parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX, "a UInt64"));
    }

    public static UInt64 parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), provider, MIN, MAX, "a UInt64"));
    }

    private static boolean put(BigInteger value, ByRef result) {
        result.set(of(value == null ? BigInteger.ZERO : value));
        return value != null;
    }

    public static boolean tryParse(String s, @Type("System.UInt64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, null, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.UInt64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.UInt64") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberMembers.styles(style), provider, MIN, MAX), result);
    }
}
