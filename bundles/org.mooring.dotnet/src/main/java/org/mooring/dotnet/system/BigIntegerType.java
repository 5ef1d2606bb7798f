package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.mooring.dotnet.BigNumbers;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Numerics.BigInteger. */
@ClrClass(value = "System.Numerics.BigInteger", type = BigInteger.class, valueType = true, shared = NumberMembers.class,
        interfaces = {"System.IComparable", "System.ISpanFormattable", "System.IComparable`1[System.Numerics.BigInteger]",
            "System.IEquatable`1[System.Numerics.BigInteger]"})
public final class BigIntegerType {

    public static final BigInteger One = BigInteger.ONE;
    public static final BigInteger Zero = BigInteger.ZERO;
    public static final BigInteger MinusOne = BigInteger.ONE.negate();

    private BigIntegerType() {}

    @New
    public static BigInteger make(int value) {
        return BigInteger.valueOf(value);
    }

    @New
    public static BigInteger make(long value) {
        return BigInteger.valueOf(value);
    }

    @New
    public static BigInteger make(double value) {
        return new BigDecimal(value).toBigInteger();
    }

    @New
    public static BigInteger make(BigDecimal value) {
        return value.toBigInteger();
    }

    /** Of the least significant byte first. */
    @New
    public static BigInteger make(byte[] value) {
        byte[] reversed = toByteArray(value);
        return reversed.length == 0 ? BigInteger.ZERO : new BigInteger(reversed);
    }

    private static byte[] toByteArray(byte[] value) {
        byte[] reversed = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            reversed[i] = value[value.length - 1 - i];
        }
        return reversed;
    }

    public static byte[] toByteArray(BigInteger self) {
        return toByteArray(self.toByteArray());
    }

    @Get
    public static boolean isPowerOfTwo(BigInteger self) {
        return self.signum() > 0 && self.bitCount() == 1;
    }

    @Get
    public static boolean isZero(BigInteger self) {
        return self.signum() == 0;
    }

    @Get
    public static boolean isOne(BigInteger self) {
        return self.equals(BigInteger.ONE);
    }

    @Get
    public static boolean isEven(BigInteger self) {
        return !self.testBit(0);
    }

    @Get
    public static int sign(BigInteger self) {
        return self.signum();
    }

    public static long getBitLength(BigInteger self) {
        return self.bitLength();
    }

    public static BigInteger parse(String value) {
        return NumberMembers.integer(value, NumberParser.INTEGER_STYLE, null, null, null, "a BigInteger");
    }

    public static BigInteger parse(String value, @Type("System.Globalization.NumberStyles") Object style) {
        return signed(value, NumberMembers.styles(style), null);
    }

    @Name("Parse")
    public static BigInteger parseFor(String value, @Type("System.IFormatProvider") Object provider) {
        return NumberMembers.integer(value, NumberParser.INTEGER_STYLE, provider, null, null, "a BigInteger");
    }

    public static BigInteger parse(String value, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return signed(value, NumberMembers.styles(style), provider);
    }

    /** Hexadecimal digits are a two's complement: a first digit of 8 or more is negative. */
    private static BigInteger signed(String value, int styles, Object provider) {
        BigInteger read = NumberMembers.integer(value, styles, provider, null, null, "a BigInteger");
        int bits = value.strip().length() * 4;
        return (styles & NumberParser.HEX) != 0 && read.testBit(bits - 1) ? read.subtract(BigInteger.ONE.shiftLeft(bits)) : read;
    }

    public static boolean tryParse(String value, @Type("System.Numerics.BigInteger") ByRef result) {
        BigInteger read = value == null ? null : NumberMembers.tryInteger(value, NumberParser.INTEGER_STYLE, null, null, null);
        result.set(read == null ? BigInteger.ZERO : read);
        return read != null;
    }

    public static BigInteger pow(BigInteger value, int exponent) {
        if (exponent < 0) {
            throw Exceptions.outOfRange("The number must be greater than or equal to zero.", "exponent");
        }
        return BigNumbers.power(value, exponent);
    }

    public static BigInteger modPow(BigInteger value, BigInteger exponent, BigInteger modulus) {
        BigInteger power = BigNumbers.power(value, exponent, modulus.abs());
        return value.signum() < 0 && exponent.testBit(0) && power.signum() != 0 ? power.subtract(modulus.abs()) : power;
    }

    public static BigInteger greatestCommonDivisor(BigInteger left, BigInteger right) {
        return BigNumbers.greatestCommonDivisor(left, right);
    }

    public static BigInteger abs(BigInteger value) {
        return value.abs();
    }

    public static BigInteger negate(BigInteger value) {
        return value.negate();
    }

    public static BigInteger add(BigInteger left, BigInteger right) {
        return left.add(right);
    }

    public static BigInteger subtract(BigInteger left, BigInteger right) {
        return left.subtract(right);
    }

    public static BigInteger multiply(BigInteger left, BigInteger right) {
        return BigNumbers.product(left, right);
    }

    private static BigInteger divisor(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        return divisor;
    }

    public static BigInteger divide(BigInteger dividend, BigInteger divisor) {
        return dividend.divide(divisor(divisor));
    }

    public static BigInteger remainder(BigInteger dividend, BigInteger divisor) {
        return dividend.remainder(divisor(divisor));
    }

    public static BigInteger divRem(BigInteger dividend, BigInteger divisor, @Type("System.Numerics.BigInteger") ByRef remainder) {
        BigInteger[] both = dividend.divideAndRemainder(divisor(divisor));
        remainder.set(both[1]);
        return both[0];
    }

    public static BigInteger max(BigInteger left, BigInteger right) {
        return left.max(right);
    }

    public static BigInteger min(BigInteger left, BigInteger right) {
        return left.min(right);
    }

    public static int compare(BigInteger left, BigInteger right) {
        return left.compareTo(right);
    }

    public static double log(BigInteger value) {
        int shift = Math.max(0, value.bitLength() - 1000);
        return Math.log(value.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    public static double log10(BigInteger value) {
        return log(value) / Math.log(10);
    }

    public static int getByteCount(BigInteger self) {
        return self.bitLength() / 8 + 1;
    }

    public static BigInteger clamp(BigInteger value, BigInteger min, BigInteger max) {
        if (min.compareTo(max) > 0) {
            throw Exceptions.argument("'" + min + "' cannot be greater than " + max + ".");
        }
        return value.max(min).min(max);
    }

    public static boolean isEvenInteger(BigInteger value) {
        return !value.testBit(0);
    }

    public static boolean isOddInteger(BigInteger value) {
        return value.testBit(0);
    }

    public static boolean isNegative(BigInteger value) {
        return value.signum() < 0;
    }

    public static boolean isPositive(BigInteger value) {
        return value.signum() >= 0;
    }

    public static boolean isPow2(BigInteger value) {
        return value.signum() > 0 && value.bitCount() == 1;
    }

    public static BigInteger log2(BigInteger value) {
        if (value.signum() < 0) {
            throw Exceptions.outOfRange("Number must be positive.", "value");
        }
        return BigInteger.valueOf(Math.max(0, value.bitLength() - 1));
    }

    public static BigInteger popCount(BigInteger value) {
        return BigInteger.valueOf(value.signum() >= 0 ? value.bitCount() : (value.bitLength() / 32 + 1) * 32L - value.bitCount());
    }

    public static BigInteger trailingZeroCount(BigInteger value) {
        return BigInteger.valueOf(value.signum() == 0 ? 32 : value.getLowestSetBit());
    }

    public static BigInteger leadingZeroCount(BigInteger value) {
        return BigInteger.valueOf(value.signum() < 0 ? 0 : (32 - value.bitLength() % 32) % 32 + (value.signum() == 0 ? 32 : 0));
    }

    public static BigInteger maxMagnitude(BigInteger x, BigInteger y) {
        int order = x.abs().compareTo(y.abs());
        return order > 0 || order == 0 && x.signum() > 0 ? x : y;
    }

    public static BigInteger minMagnitude(BigInteger x, BigInteger y) {
        int order = x.abs().compareTo(y.abs());
        return order < 0 || order == 0 && x.signum() < 0 ? x : y;
    }

    public static BigInteger copySign(BigInteger value, BigInteger sign) {
        return value.signum() < 0 == sign.signum() < 0 ? value : value.negate();
    }
}
