package org.mooring.dotnet;

/** System.UInt32. */
public final class UInt32 extends Number implements Comparable<UInt32> {

    public static final UInt32 MIN = new UInt32(0);
    public static final UInt32 MAX = new UInt32(0xffffffffL);

    private final long value;

    public UInt32(long value) {
        if (value < 0 || value > 0xffffffffL) {
            throw new IllegalArgumentException(value + " is not a UInt32.");
        }
        this.value = value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public int compareTo(UInt32 other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt32 n && n.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
