package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt32;

/** System.UInt32. */
@ClrClass(value = "System.UInt32", type = UInt32.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, IntegerMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.UInt32]",
            "System.IEquatable`1[System.UInt32]"})
public final class UInt32Type {

    public static final UInt32 MaxValue = UInt32.MAX;
    public static final UInt32 MinValue = UInt32.MIN;

    private static final BigInteger MIN = new BigInteger("0");
    private static final BigInteger MAX = new BigInteger("4294967295");

    private UInt32Type() {}

    private static UInt32 of(BigInteger value) {
        return new UInt32(value.longValue());
    }

    public static UInt32 parse(String s) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, null, MIN, MAX, "a UInt32"));
    }

    public static UInt32 parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), null, MIN, MAX, "a UInt32"));
    }

    @org.mooring.dotnet.Name("Parse")
    public static UInt32 parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX, "a UInt32"));
    }

    public static UInt32 parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), provider, MIN, MAX, "a UInt32"));
    }

    private static boolean put(BigInteger value, ByRef result) {
        result.set(of(value == null ? BigInteger.ZERO : value));
        return value != null;
    }

    public static boolean tryParse(String s, @Type("System.UInt32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, null, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.UInt32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.UInt32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberMembers.styles(style), provider, MIN, MAX), result);
    }
}
