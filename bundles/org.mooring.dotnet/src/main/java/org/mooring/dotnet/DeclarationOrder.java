package org.mooring.dotnet;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * The order in which a class declares its methods, which .NET's reflection keeps and Java's does not: properties are shown and
 * serialised in it. Read from the class file (JVM specification, chapter 4), where javac keeps the source's order.
 */
final class DeclarationOrder {

    private static final int[] CONSTANT_BYTES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final Map<String, Integer> places = new HashMap<>();

    DeclarationOrder(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            if (bytes != null) {
                read(new DataInputStream(new BufferedInputStream(bytes)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The method's place, the same for all where the class file cannot be had. */
    int of(Method method) {
        String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
        return places.getOrDefault(method.getName() + descriptor, 0);
    }

    private void read(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts[i] = in.readUTF();
            } else {
                in.skipNBytes(CONSTANT_BYTES[tag]);
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(in, texts, false);
        members(in, texts, true);
    }

    private void members(DataInputStream in, String[] texts, boolean methods) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String key = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
            if (methods) {
                places.put(key, places.size() + 1);
            }
            int attributes = in.readUnsignedShort();
            for (int a = 0; a < attributes; a++) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }
}
