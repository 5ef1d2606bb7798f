package org.mooring.dotnet.system;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.BitConverter, little-endian. */
@ClrClass(value = "System.BitConverter", type = ClrClass.None.class)
public final class BitConverterType {

    public static final boolean IsLittleEndian = true;

    private BitConverterType() {}

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer at(byte[] value, int startIndex, int size) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        if (startIndex < 0 || startIndex >= value.length) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
        }
        if (startIndex > value.length - size) {
            throw Exceptions.argument("Destination array is not long enough to copy all the items in the collection. Check array index and length.", "value");
        }
        return ByteBuffer.wrap(value, startIndex, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] getBytes(boolean value) {
        return new byte[] {(byte) (value ? 1 : 0)};
    }

    public static byte[] getBytes(char value) {
        return room(2).putChar(value).array();
    }

    public static byte[] getBytes(short value) {
        return room(2).putShort(value).array();
    }

    public static byte[] getBytes(int value) {
        return room(4).putInt(value).array();
    }

    public static byte[] getBytes(long value) {
        return room(8).putLong(value).array();
    }

    public static byte[] getBytes(UInt16 value) {
        return room(2).putShort((short) value.intValue()).array();
    }

    public static byte[] getBytes(UInt32 value) {
        return room(4).putInt(value.intValue()).array();
    }

    public static byte[] getBytes(UInt64 value) {
        return room(8).putLong(value.longValue()).array();
    }

    public static byte[] getBytes(float value) {
        return room(4).putFloat(value).array();
    }

    public static byte[] getBytes(double value) {
        return room(8).putDouble(value).array();
    }

    public static boolean toBoolean(byte[] value, int startIndex) {
        return at(value, startIndex, 1).get() != 0;
    }

    public static char toChar(byte[] value, int startIndex) {
        return at(value, startIndex, 2).getChar();
    }

    public static short toInt16(byte[] value, int startIndex) {
        return at(value, startIndex, 2).getShort();
    }

    public static int toInt32(byte[] value, int startIndex) {
        return at(value, startIndex, 4).getInt();
    }

    public static long toInt64(byte[] value, int startIndex) {
        return at(value, startIndex, 8).getLong();
    }

    @org.mooring.dotnet.Name("ToUInt16")
    public static UInt16 toUInt16(byte[] value, int startIndex) {
        return new UInt16(at(value, startIndex, 2).getShort() & 0xffff);
    }

    @org.mooring.dotnet.Name("ToUInt32")
    public static UInt32 toUInt32(byte[] value, int startIndex) {
        return new UInt32(at(value, startIndex, 4).getInt() & 0xffffffffL);
    }

    @org.mooring.dotnet.Name("ToUInt64")
    public static UInt64 toUInt64(byte[] value, int startIndex) {
        return new UInt64(at(value, startIndex, 8).getLong());
    }

    public static float toSingle(byte[] value, int startIndex) {
        return at(value, startIndex, 4).getFloat();
    }

    public static double toDouble(byte[] value, int startIndex) {
        return at(value, startIndex, 8).getDouble();
    }

    public static String toString(byte[] value) {
        return HexFormat.ofDelimiter("-").withUpperCase().formatHex(value);
    }

    public static String toString(byte[] value, int startIndex) {
        return HexFormat.ofDelimiter("-").withUpperCase().formatHex(value, startIndex, value.length);
    }

    public static String toString(byte[] value, int startIndex, int length) {
        return HexFormat.ofDelimiter("-").withUpperCase().formatHex(value, startIndex, startIndex + length);
    }

    public static long doubleToInt64Bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    public static double int64BitsToDouble(long value) {
        return Double.longBitsToDouble(value);
    }

    public static int singleToInt32Bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    public static float int32BitsToSingle(int value) {
        return Float.intBitsToFloat(value);
    }

    public static UInt64 doubleToUInt64Bits(double value) {
        return new UInt64(Double.doubleToRawLongBits(value));
    }

    public static double uInt64BitsToDouble(UInt64 value) {
        return Double.longBitsToDouble(value.longValue());
    }

    public static UInt32 singleToUInt32Bits(float value) {
        return new UInt32(Float.floatToRawIntBits(value) & 0xffffffffL);
    }

    public static float uInt32BitsToSingle(UInt32 value) {
        return Float.intBitsToFloat((int) value.longValue());
    }

    public static HalfType toHalf(byte[] value, int startIndex) {
        return new HalfType(Float.float16ToFloat(toInt16(value, startIndex)));
    }

    public static byte[] getBytes(HalfType value) {
        return getBytes(Float.floatToFloat16(value.number()));
    }

    public static short halfToInt16Bits(HalfType value) {
        return Float.floatToFloat16(value.number());
    }
}
