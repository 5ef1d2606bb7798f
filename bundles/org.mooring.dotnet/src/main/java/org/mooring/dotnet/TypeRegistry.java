package org.mooring.dotnet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** All types that have a name, made when first asked for; and which of them stands for which Java class. */
final class TypeRegistry {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class,
            byte.class, Byte.class, char.class, Character.class, boolean.class, Boolean.class, float.class, Float.class,
            double.class, Double.class);

    private final Map<String, String> accelerators = new LinkedHashMap<>();
    private final Map<String, String> acceleratorNames = new HashMap<>();
    private final Map<String, String> acceleratorByType = new HashMap<>();
    private final Map<String, Supplier<ClrType>> lazy = new HashMap<>();
    private final Map<String, String> fullNames = new TreeMap<>();
    private final Map<String, String> ofJavaClass = new HashMap<>();
    private final Map<String, ClrType> made = new ConcurrentHashMap<>();
    private final Map<String, ClrType> contributed = new ConcurrentHashMap<>();
    private final Map<Class<?>, ClrType> contributedClasses = new ConcurrentHashMap<>();
    private final AtomicInteger generation = new AtomicInteger();

    TypeRegistry() {
        for (String line : lines("accelerators.txt")) {
            int space = line.indexOf(' ');
            String name = line.substring(0, space);
            String type = line.substring(space + 1);
            accelerators.put(name.toLowerCase(Locale.ROOT), type);
            acceleratorNames.put(name.toLowerCase(Locale.ROOT), name);
            acceleratorByType.putIfAbsent(type, name);
        }
        lines("types.txt").forEach(this::listed);
        Declarations.read(lines("declared.txt"), this::declare);
        Enums.read(lines("enums.txt"), this::declare, (java, name) -> ofJavaClass.put(java, name));
        Exceptions.read(lines("exceptions.txt"), this::declare);
    }

    static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(TypeRegistry.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code full name, definition, Java class}: the last is left out where the definition stands for itself. */
    private void listed(String line) {
        String[] parts = line.split(" ");
        String definition = "org.mooring.dotnet." + parts[1];
        declare(parts[0], () -> new StandInType(load(definition)));
        String javaClass = parts.length > 2 ? parts[2] : definition;
        if (!javaClass.equals("-")) {
            ofJavaClass.put(javaClass, parts[0]);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TypeRegistry.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("types.txt names a class that is not there: " + name, e);
        }
    }

    private void declare(String fullName, Supplier<ClrType> maker) {
        String key = fullName.toLowerCase(Locale.ROOT);
        lazy.put(key, maker);
        fullNames.put(key, fullName);
    }

    int generation() {
        return generation.get();
    }

    Map<String, String> accelerators() {
        return accelerators;
    }

    String acceleratorName(String name) {
        return acceleratorNames.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    String acceleratorOf(String fullName) {
        return acceleratorByType.getOrDefault(fullName, fullName);
    }

    List<String> names() {
        List<String> all = new ArrayList<>(fullNames.values());
        contributed.values().forEach(type -> all.add(type.fullName()));
        return all;
    }

    /** A simple name: no arrays or arguments. */
    ClrType named(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String accelerated = accelerators.get(key);
        if (accelerated != null) {
            ClrType type = full(accelerated.toLowerCase(Locale.ROOT));
            if (type != null) {
                return type;
            }
        }
        ClrType type = full(key);
        return type != null ? type : full("system." + key);
    }

    private ClrType full(String key) {
        ClrType type = made.get(key);
        if (type != null) {
            return type;
        }
        type = contributed.get(key);
        if (type != null) {
            return type;
        }
        Supplier<ClrType> maker = lazy.get(key);
        if (maker == null) {
            return null;
        }
        ClrType fresh = maker.get();
        ClrType earlier = made.putIfAbsent(key, fresh);
        return earlier != null ? earlier : fresh;
    }

    ClrType ofClass(Class<?> javaClass) {
        if (javaClass == void.class) {
            return full("system.void");
        }
        if (javaClass.isPrimitive()) {
            return ofClass(BOXES.get(javaClass));
        }
        if (javaClass.isArray()) {
            return ClrTypes.array(ClrTypes.of(javaClass.getComponentType()), 1);
        }
        if (Throwable.class.isAssignableFrom(javaClass)) {
            return Exceptions.typeOfJava(javaClass);
        }
        for (Class<?> c = javaClass; c != null && c != Object.class; c = c.getSuperclass()) {
            ClrType type = exactly(c);
            if (type != null) {
                return type;
            }
        }
        ClrType best = ofInterfaces(javaClass, null);
        if (best != null) {
            return best;
        }
        if (javaClass.isRecord()) {
            return new RecordType(javaClass);
        }
        return javaClass == Object.class ? full("system.object") : JavaType.of(javaClass);
    }

    /** A class as Java has it; null where a .NET type stands for just that class, or for all of its kind. */
    JavaType java(Class<?> javaClass) {
        boolean ofItsKind = javaClass == Object.class || javaClass.isPrimitive() || javaClass.isArray() || Throwable.class.isAssignableFrom(javaClass)
            || ClrTyped.class.isAssignableFrom(javaClass);
        return ofItsKind || exactly(javaClass) != null ? null : JavaType.of(javaClass);
    }

    /** The most special type that one of its interfaces stands for. */
    private ClrType ofInterfaces(Class<?> javaClass, ClrType best) {
        ClrType found = best;
        if (javaClass.isInterface()) {
            ClrType type = exactly(javaClass);
            found = type != null && (found == null || type.isSubclassOf(found)) ? type : found;
        }
        for (Class<?> i : javaClass.getInterfaces()) {
            found = ofInterfaces(i, found);
        }
        return javaClass.getSuperclass() == null ? found : ofInterfaces(javaClass.getSuperclass(), found);
    }

    private ClrType exactly(Class<?> javaClass) {
        ClrType type = contributedClasses.get(javaClass);
        if (type != null) {
            return type;
        }
        String name = ofJavaClass.get(javaClass.getName());
        return name == null ? null : full(name.toLowerCase(Locale.ROOT));
    }

    ClrTypes.Registration register(List<Class<?>> definitions) {
        List<ClrType> types = new ArrayList<>();
        for (Class<?> definition : definitions) {
            types.add(new StandInType(definition));
        }
        return registerTypes(types);
    }

    ClrTypes.Registration registerTypes(List<? extends ClrType> types) {
        List<ClrType> added = List.copyOf(types);
        for (ClrType type : added) {
            contributed.put(type.fullName().toLowerCase(Locale.ROOT), type);
            if (type.javaClass() != Object.class) {
                contributedClasses.put(type.javaClass(), type);
            }
        }
        generation.incrementAndGet();
        return () -> {
            for (ClrType type : added) {
                contributed.remove(type.fullName().toLowerCase(Locale.ROOT), type);
                contributedClasses.remove(type.javaClass(), type);
            }
            generation.incrementAndGet();
        };
    }
}
