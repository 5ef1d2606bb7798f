package org.mooring.dotnet;

/** System.SByte: a signed byte (java.lang.Byte stands for System.Byte). */
public final class SByte extends Number implements Comparable<SByte> {

    public static final SByte MIN = new SByte(Byte.MIN_VALUE);
    public static final SByte MAX = new SByte(Byte.MAX_VALUE);

    private final byte value;

    public SByte(byte value) {
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
    public int compareTo(SByte other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SByte n && n.value == value;
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
