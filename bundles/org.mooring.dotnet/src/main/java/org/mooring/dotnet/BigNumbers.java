package org.mooring.dotnet;

import java.math.BigInteger;

/** How large numbers may become: arithmetic with larger ones takes minutes that nothing can stop. A larger one is an OutOfMemoryException. */
public final class BigNumbers {

    private static final long MOST_BITS = 1L << 25;
    private static final int MOST_DIGITS = 200_000;
    /** Of what takes time that grows with the square, and with the cube, of the bits. */
    private static final long MOST_BITS_OF_DIVISORS = 1L << 20;
    private static final long MOST_BITS_OF_EXPONENTS = 1L << 14;

    private BigNumbers() {}

    public static BigInteger product(BigInteger left, BigInteger right) {
        check((long) left.bitLength() + right.bitLength(), MOST_BITS);
        return left.multiply(right);
    }

    public static BigInteger power(BigInteger value, int exponent) {
        check(value.bitLength() <= 1 && value.signum() >= 0 ? 0 : (long) value.bitLength() * exponent, MOST_BITS);
        return value.pow(exponent);
    }

    public static BigInteger shiftedLeft(BigInteger value, int by) {
        check((long) value.bitLength() + by, MOST_BITS);
        return value.shiftLeft(by);
    }

    public static BigInteger greatestCommonDivisor(BigInteger left, BigInteger right) {
        check(Math.min(left.bitLength(), right.bitLength()), MOST_BITS_OF_DIVISORS);
        return left.gcd(right);
    }

    public static BigInteger power(BigInteger value, BigInteger exponent, BigInteger modulus) {
        check(Math.max(exponent.bitLength(), modulus.bitLength()), MOST_BITS_OF_EXPONENTS);
        return value.modPow(exponent, modulus);
    }

    /** Whether a text of so many digits may be read as a number. */
    public static void checkDigits(int count) {
        check(count, MOST_DIGITS);
    }

    private static void check(long size, long most) {
        if (size > most) {
            throw TooLarge.exception();
        }
    }
}
