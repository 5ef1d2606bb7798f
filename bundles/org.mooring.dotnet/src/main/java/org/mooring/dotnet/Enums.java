package org.mooring.dotnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Enumerations, listed in {@code enums.txt}: a line is a full name, then {@code flags} if it is that, {@code : type} if it is not an
 * Int32, {@code = JavaEnum} if a Java enum holds its values, then the names with their numbers.
 */
final class Enums {

    private Enums() {}

    static void read(List<String> lines, BiConsumer<String, Supplier<ClrType>> declare, BiConsumer<String, String> javaClass) {
        for (String line : lines) {
            String[] words = line.split(" ");
            int i = 1;
            boolean flags = i < words.length && words[i].equals("flags");
            i += flags ? 1 : 0;
            String underlying = "System.Int32";
            if (i < words.length && words[i].equals(":")) {
                underlying = words[i + 1];
                i += 2;
            }
            String name = words[0];
            if (i < words.length && words[i].equals("=")) {
                String java = words[i + 1];
                javaClass.accept(java, name);
                declare.accept(name, () -> EnumType.of(name, flags, javaEnum(java)));
                continue;
            }
            int first = i;
            String stored = underlying;
            declare.accept(name, () -> new EnumType(name, flags, stored, numbers(words, first), null));
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> javaEnum(String name) {
        try {
            return (Class<? extends Enum<?>>) Class.forName(name, true, Enums.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("enums.txt names an enum that is not there: " + name, e);
        }
    }

    /** A name without a number is one more than the last. */
    private static Map<String, Long> numbers(String[] words, int first) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        long next = 0;
        for (int i = first; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            long number = equals < 0 ? next : Long.decode(words[i].substring(equals + 1));
            numbers.put(name, number);
            next = number + 1;
        }
        return numbers;
    }

    static long numberOf(Enum<?> constant) {
        return ((EnumType) ClrTypes.of(constant)).numberOf(constant);
    }
}
