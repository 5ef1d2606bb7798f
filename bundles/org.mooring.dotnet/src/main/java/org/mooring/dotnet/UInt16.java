package org.mooring.dotnet;

/** System.UInt16. */
public final class UInt16 extends NarrowNumber implements Comparable<UInt16> {

    public static final UInt16 MIN = new UInt16(0);
    public static final UInt16 MAX = new UInt16(0xffff);

    public UInt16(int value) {
        super(value, 0, 0xffff);
    }

    @Override
    public int compareTo(UInt16 other) {
        return Long.compare(longValue(), other.longValue());
    }
}
