package org.mooring.dotnet;

import java.math.BigInteger;

/** System.UInt64: the bits of a Java long, read as unsigned. */
public final class UInt64 extends Number implements Comparable<UInt64> {

    public static final UInt64 MIN = new UInt64(0);
    public static final UInt64 MAX = new UInt64(-1);

    private final long bits;

    public UInt64(long bits) {
        this.bits = bits;
    }

    /** Of a number that fits; the caller has checked that. */
    public static UInt64 of(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 64) {
            throw new IllegalArgumentException(value + " is not a UInt64.");
        }
        return new UInt64(value.longValue());
    }

    public BigInteger toBigInteger() {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    @Override
    public int intValue() {
        return (int) bits;
    }

    /** Its bits: negative from 2^63 on. */
    @Override
    public long longValue() {
        return bits;
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return bits >= 0 ? bits : toBigInteger().doubleValue();
    }

    @Override
    public int compareTo(UInt64 other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt64 n && n.bits == bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
