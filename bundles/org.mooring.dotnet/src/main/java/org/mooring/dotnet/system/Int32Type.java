package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Int32. */
@ClrClass(value = "System.Int32", type = Integer.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, IntegerMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.Int32]",
            "System.IEquatable`1[System.Int32]"})
public final class Int32Type {

    public static final Integer MaxValue = Integer.MAX_VALUE;
    public static final Integer MinValue = Integer.MIN_VALUE;

    private static final BigInteger MIN = new BigInteger("-2147483648");
    private static final BigInteger MAX = new BigInteger("2147483647");

    private Int32Type() {}

    private static Integer of(BigInteger value) {
        return value.intValue();
    }

    public static Integer parse(String s) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, null, MIN, MAX, "an Int32"));
    }

    public static Integer parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), null, MIN, MAX, "an Int32"));
    }

    @org.mooring.dotnet.Name("Parse")
    public static Integer parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX, "an Int32"));
    }

    public static Integer parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), provider, MIN, MAX, "an Int32"));
    }

    private static boolean put(BigInteger value, ByRef result) {
        result.set(of(value == null ? BigInteger.ZERO : value));
        return value != null;
    }

    public static boolean tryParse(String s, @Type("System.Int32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, null, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.Int32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.Int32") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberMembers.styles(style), provider, MIN, MAX), result);
    }
}
