package org.mooring.dotnet;

/** System.UInt32. */
public final class UInt32 extends NarrowNumber implements Comparable<UInt32> {

    public static final UInt32 MIN = new UInt32(0);
    public static final UInt32 MAX = new UInt32(0xffffffffL);

    public UInt32(long value) {
        super(value, 0, 0xffffffffL);
    }

    @Override
    public int compareTo(UInt32 other) {
        return Long.compare(longValue(), other.longValue());
    }
}
