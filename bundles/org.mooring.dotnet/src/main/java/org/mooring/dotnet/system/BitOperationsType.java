package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.Numerics.BitOperations. */
@ClrClass(value = "System.Numerics.BitOperations", type = ClrClass.None.class)
public final class BitOperationsType {

    private BitOperationsType() {}

    public static int popCount(UInt32 value) {
        return Integer.bitCount(value.intValue());
    }

    public static int popCount(UInt64 value) {
        return Long.bitCount(value.longValue());
    }

    public static int leadingZeroCount(UInt32 value) {
        return Integer.numberOfLeadingZeros(value.intValue());
    }

    public static int leadingZeroCount(UInt64 value) {
        return Long.numberOfLeadingZeros(value.longValue());
    }

    public static int trailingZeroCount(UInt32 value) {
        return Integer.numberOfTrailingZeros(value.intValue());
    }

    public static int trailingZeroCount(int value) {
        return Integer.numberOfTrailingZeros(value);
    }

    public static int trailingZeroCount(UInt64 value) {
        return Long.numberOfTrailingZeros(value.longValue());
    }

    public static int log2(UInt32 value) {
        return Math.max(0, 31 - Integer.numberOfLeadingZeros(value.intValue()));
    }

    public static int log2(UInt64 value) {
        return Math.max(0, 63 - Long.numberOfLeadingZeros(value.longValue()));
    }

    public static boolean isPow2(int value) {
        return value > 0 && Integer.bitCount(value) == 1;
    }

    public static boolean isPow2(long value) {
        return value > 0 && Long.bitCount(value) == 1;
    }

    public static UInt32 rotateLeft(UInt32 value, int offset) {
        return new UInt32(Integer.rotateLeft(value.intValue(), offset) & 0xffffffffL);
    }

    public static UInt32 rotateRight(UInt32 value, int offset) {
        return new UInt32(Integer.rotateRight(value.intValue(), offset) & 0xffffffffL);
    }
}
