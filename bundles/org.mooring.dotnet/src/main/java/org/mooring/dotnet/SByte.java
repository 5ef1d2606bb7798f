package org.mooring.dotnet;

/** System.SByte: a signed byte (java.lang.Byte stands for System.Byte). */
public final class SByte extends NarrowNumber implements Comparable<SByte> {

    public static final SByte MIN = new SByte(Byte.MIN_VALUE);
    public static final SByte MAX = new SByte(Byte.MAX_VALUE);

    public SByte(byte value) {
        super(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public int compareTo(SByte other) {
        return Long.compare(longValue(), other.longValue());
    }
}
