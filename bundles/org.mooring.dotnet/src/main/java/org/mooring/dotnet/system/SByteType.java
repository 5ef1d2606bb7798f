package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;

/** System.SByte. */
@ClrClass(value = "System.SByte", type = SByte.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class, IntegerMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.SByte]",
            "System.IEquatable`1[System.SByte]"})
public final class SByteType {

    public static final SByte MaxValue = SByte.MAX;
    public static final SByte MinValue = SByte.MIN;

    private static final BigInteger MIN = new BigInteger("-128");
    private static final BigInteger MAX = new BigInteger("127");

    private SByteType() {}

    private static SByte of(BigInteger value) {
        return new SByte(value.byteValue());
    }

    public static SByte parse(String s) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, null, MIN, MAX, "a signed byte"));
    }

    public static SByte parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), null, MIN, MAX, "a signed byte"));
    }

    @org.mooring.dotnet.Name("Parse")
    public static SByte parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX, "a signed byte"));
    }

    public static SByte parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return of(NumberMembers.integer(s, NumberMembers.styles(style), provider, MIN, MAX, "a signed byte"));
    }

    private static boolean put(BigInteger value, ByRef result) {
        result.set(of(value == null ? BigInteger.ZERO : value));
        return value != null;
    }

    public static boolean tryParse(String s, @Type("System.SByte") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, null, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.IFormatProvider") Object provider, @Type("System.SByte") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberParser.INTEGER_STYLE, provider, MIN, MAX), result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.SByte") ByRef result) {
        return put(NumberMembers.tryInteger(s, NumberMembers.styles(style), provider, MIN, MAX), result);
    }
}
