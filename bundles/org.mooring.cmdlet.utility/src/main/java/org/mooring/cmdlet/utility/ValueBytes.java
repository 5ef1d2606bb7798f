package org.mooring.cmdlet.utility;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.object.PSObject;

/** The bytes that primitive values and arrays of them are in memory, the least first (System.BitConverter). */
final class ValueBytes {

    private ValueBytes() {}

    /** Null of what is no primitive value. */
    static byte[] of(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof byte[] bytes) {
            return bytes;
        }
        if (base != null && base.getClass().isArray()) {
            return ofArray(base);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        switch (base) {
            case Byte b -> buffer.put(b);
            case SByte b -> buffer.put(b.byteValue());
            case Short s -> buffer.putShort(s);
            case UInt16 s -> buffer.putShort(s.shortValue());
            case Character c -> buffer.put((byte) c.charValue());
            case Integer i -> buffer.putInt(i);
            case UInt32 i -> buffer.putInt(i.intValue());
            case Boolean b -> buffer.putInt(b ? 1 : 0);
            case Long l -> buffer.putLong(l);
            case UInt64 l -> buffer.putLong(l.longValue());
            case Float f -> buffer.putFloat(f);
            case Double d -> buffer.putDouble(d);
            case EnumValue e -> buffer.putInt((int) e.number());
            case Enum<?> e -> buffer.putInt(e.ordinal());
            case null, default -> {
                return null;
            }
        }
        return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] ofArray(Object array) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < Array.getLength(array); i++) {
            byte[] element = of(Array.get(array, i));
            if (element == null) {
                return null;
            }
            all.writeBytes(element);
        }
        return all.toByteArray();
    }
}
