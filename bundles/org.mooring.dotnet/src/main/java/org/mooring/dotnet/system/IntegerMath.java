package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** The static methods that all integer types have of their own since .NET 7 (System.Numerics.IBinaryInteger). */
public final class IntegerMath {

    private IntegerMath() {}

    private static BigInteger big(Number value) {
        return switch (value) {
            case Byte b -> BigInteger.valueOf(b & 0xff);
            case UInt64 u -> new BigInteger(u.toString());
            default -> BigInteger.valueOf(value.longValue());
        };
    }

    private static int width(Number of) {
        return switch (of) {
            case Byte b -> 8;
            case SByte b -> 8;
            case Short s -> 16;
            case UInt16 s -> 16;
            case Integer i -> 32;
            case UInt32 i -> 32;
            default -> 64;
        };
    }

    private static boolean isSigned(Number of) {
        return of instanceof SByte || of instanceof Short || of instanceof Integer || of instanceof Long;
    }

    /** The lowest bits of a value as a number of the same type as another. */
    private static Number like(Number other, BigInteger value) {
        long bits = value.longValue();
        return switch (other) {
            case Byte b -> (byte) bits;
            case SByte b -> new SByte((byte) bits);
            case Short s -> (short) bits;
            case UInt16 s -> new UInt16((int) bits & 0xffff);
            case Integer i -> (int) bits;
            case UInt32 i -> new UInt32(bits & 0xffffffffL);
            case UInt64 i -> new UInt64(bits);
            default -> bits;
        };
    }

    /** As an unsigned number of as many bits. */
    private static BigInteger bits(Number value) {
        return big(value).and(BigInteger.ONE.shiftLeft(width(value)).subtract(BigInteger.ONE));
    }

    @Type("TSelf")
    public static Object abs(@Type("TSelf") Object value) {
        Number number = (Number) value;
        BigInteger result = big(number).abs();
        if (isSigned(number) && result.bitLength() >= width(number)) {
            throw Exceptions.overflow("Negating the minimum value of a twos complement number is invalid.");
        }
        return like(number, result);
    }

    @Type("TSelf")
    public static Object copySign(@Type("TSelf") Object value, @Type("TSelf") Object sign) {
        BigInteger magnitude = big((Number) value).abs();
        return like((Number) value, big((Number) sign).signum() < 0 ? magnitude.negate() : magnitude);
    }

    @Type("TSelf")
    public static Object maxMagnitude(@Type("TSelf") Object x, @Type("TSelf") Object y) {
        int order = big((Number) x).abs().compareTo(big((Number) y).abs());
        return order > 0 || order == 0 && big((Number) x).signum() >= 0 ? x : y;
    }

    @Type("TSelf")
    public static Object minMagnitude(@Type("TSelf") Object x, @Type("TSelf") Object y) {
        int order = big((Number) x).abs().compareTo(big((Number) y).abs());
        return order < 0 || order == 0 && big((Number) x).signum() < 0 ? x : y;
    }

    public static boolean isEvenInteger(@Type("TSelf") Object value) {
        return !big((Number) value).testBit(0);
    }

    public static boolean isOddInteger(@Type("TSelf") Object value) {
        return big((Number) value).testBit(0);
    }

    public static boolean isNegative(@Type("TSelf") Object value) {
        return big((Number) value).signum() < 0;
    }

    public static boolean isPositive(@Type("TSelf") Object value) {
        return big((Number) value).signum() >= 0;
    }

    public static boolean isPow2(@Type("TSelf") Object value) {
        return big((Number) value).signum() > 0 && big((Number) value).bitCount() == 1;
    }

    @Type("TSelf")
    public static Object log2(@Type("TSelf") Object value) {
        BigInteger number = big((Number) value);
        if (number.signum() < 0) {
            throw Exceptions.outOfRange("Specified argument was out of the range of valid values.", "value");
        }
        return like((Number) value, BigInteger.valueOf(Math.max(0, number.bitLength() - 1)));
    }

    @Type("TSelf")
    public static Object popCount(@Type("TSelf") Object value) {
        return like((Number) value, BigInteger.valueOf(bits((Number) value).bitCount()));
    }

    @Type("TSelf")
    public static Object leadingZeroCount(@Type("TSelf") Object value) {
        return like((Number) value, BigInteger.valueOf(width((Number) value) - bits((Number) value).bitLength()));
    }

    @Type("TSelf")
    public static Object trailingZeroCount(@Type("TSelf") Object value) {
        BigInteger bits = bits((Number) value);
        return like((Number) value, BigInteger.valueOf(bits.signum() == 0 ? width((Number) value) : bits.getLowestSetBit()));
    }

    @Type("TSelf")
    public static Object rotateLeft(@Type("TSelf") Object value, int rotateAmount) {
        int width = width((Number) value);
        int by = Math.floorMod(rotateAmount, width);
        BigInteger bits = bits((Number) value);
        return like((Number) value, bits.shiftLeft(by).or(bits.shiftRight(width - by)));
    }

    @Type("TSelf")
    public static Object rotateRight(@Type("TSelf") Object value, int rotateAmount) {
        return rotateLeft(value, -rotateAmount);
    }

    @Type("System.ValueTuple`2[TSelf,TSelf]")
    public static Object divRem(@Type("TSelf") Object left, @Type("TSelf") Object right) {
        BigInteger divisor = big((Number) right);
        if (divisor.signum() == 0) {
            throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        BigInteger[] both = big((Number) left).divideAndRemainder(divisor);
        return org.mooring.dotnet.Tuple.of("System.ValueTuple", like((Number) left, both[0]), like((Number) left, both[1]));
    }
}
