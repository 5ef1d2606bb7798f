package org.mooring.dotnet;

/** System.UInt16. */
public final class UInt16 extends Number implements Comparable<UInt16> {

    public static final UInt16 MIN = new UInt16(0);
    public static final UInt16 MAX = new UInt16(0xffff);

    private final int value;

    public UInt16(int value) {
        if (value < 0 || value > 0xffff) {
            throw new IllegalArgumentException(value + " is not a UInt16.");
        }
        this.value = value;
    }

    @Override
    public int intValue() {
        return value;
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
    public int compareTo(UInt16 other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt16 n && n.value == value;
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
