package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt64;

/** The members that System.Int128 and System.UInt128 both have. */
public final class WideMembers {

    private WideMembers() {}

    private static WideNumber zero(ClrType type) {
        return type.javaClass() == WideNumber.Int128.class ? WideNumber.Int128.ZERO : WideNumber.UInt128.ZERO;
    }

    private static BigInteger unsigned(UInt64 value) {
        return new BigInteger(Long.toUnsignedString(value.longValue()));
    }

    @New
    public static WideNumber make(@Self ClrType type, UInt64 upper, UInt64 lower) {
        return zero(type).wrapped(unsigned(upper).shiftLeft(64).add(unsigned(lower)));
    }

    @Name("op_Implicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, int value) {
        return zero(type).wrapped(BigInteger.valueOf(value));
    }

    @Name("op_Implicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, long value) {
        return zero(type).wrapped(BigInteger.valueOf(value));
    }

    @Name("op_Implicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, UInt64 value) {
        return zero(type).wrapped(unsigned(value));
    }

    @Name("op_Explicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, double value) {
        return zero(type).checked(new BigDecimal(value).toBigInteger());
    }

    @Name("op_Explicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, BigDecimal value) {
        return zero(type).checked(value.toBigInteger());
    }

    @Name("op_Explicit")
    @Type("TSelf")
    public static WideNumber of(@Self ClrType type, BigInteger value) {
        return zero(type).checked(value);
    }

    @Name("op_Explicit")
    public static BigInteger big(@Type("TSelf") WideNumber value) {
        return value.number();
    }

    @Name("op_Explicit")
    public static int small(@Type("TSelf") WideNumber value) {
        return value.number().intValue();
    }

    @Name("op_Explicit")
    public static long large(@Type("TSelf") WideNumber value) {
        return value.number().longValue();
    }

    @Name("op_Explicit")
    public static double real(@Type("TSelf") WideNumber value) {
        return value.number().doubleValue();
    }

    @Name("op_Addition")
    @Type("TSelf")
    public static WideNumber plus(@Type("TSelf") WideNumber left, @Type("TSelf") WideNumber right) {
        return left.wrapped(left.number().add(right.number()));
    }

    @Name("op_Subtraction")
    @Type("TSelf")
    public static WideNumber minus(@Type("TSelf") WideNumber left, @Type("TSelf") WideNumber right) {
        return left.wrapped(left.number().subtract(right.number()));
    }

    @Name("op_Multiply")
    @Type("TSelf")
    public static WideNumber times(@Type("TSelf") WideNumber left, @Type("TSelf") WideNumber right) {
        return left.wrapped(left.number().multiply(right.number()));
    }

    private static BigInteger divisor(WideNumber value) {
        if (value.number().signum() == 0) {
            throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        return value.number();
    }

    @Name("op_Division")
    @Type("TSelf")
    public static WideNumber over(@Type("TSelf") WideNumber left, @Type("TSelf") WideNumber right) {
        return left.wrapped(left.number().divide(divisor(right)));
    }

    @Name("op_Modulus")
    @Type("TSelf")
    public static WideNumber rest(@Type("TSelf") WideNumber left, @Type("TSelf") WideNumber right) {
        return left.wrapped(left.number().remainder(divisor(right)));
    }

    @Name("op_UnaryNegation")
    @Type("TSelf")
    public static WideNumber negative(@Type("TSelf") WideNumber value) {
        return value.wrapped(value.number().negate());
    }

    @Type("TSelf")
    public static WideNumber parse(@Self ClrType type, String s) {
        return zero(type).checked(BigIntegerType.parse(s));
    }

    public static boolean tryParse(@Self ClrType type, String s, @Type("TSelf") ByRef result) {
        try {
            result.set(parse(type, s));
            return true;
        } catch (DotNetException e) {
            result.set(zero(type));
            return false;
        }
    }

    @Type("TSelf")
    public static WideNumber abs(@Type("TSelf") WideNumber value) {
        return value.wrapped(value.number().abs());
    }

    @Type("TSelf")
    public static WideNumber max(@Type("TSelf") WideNumber x, @Type("TSelf") WideNumber y) {
        return x.compareTo(y) >= 0 ? x : y;
    }

    @Type("TSelf")
    public static WideNumber min(@Type("TSelf") WideNumber x, @Type("TSelf") WideNumber y) {
        return x.compareTo(y) <= 0 ? x : y;
    }

    public static int sign(@Type("TSelf") WideNumber value) {
        return value.number().signum();
    }

    public static boolean isEvenInteger(@Type("TSelf") WideNumber value) {
        return !value.number().testBit(0);
    }

    public static int compareTo(WideNumber self, @Type("TSelf") WideNumber value) {
        return self.compareTo(value);
    }

    @Name("ToString")
    public static String text(WideNumber self, String format) {
        return self.toString(format, Culture.current());
    }
}
