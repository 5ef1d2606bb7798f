package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members of one type by name; own ones hide inherited ones of the same parameters. */
public final class Members {

    private final Map<String, ClrProperty> properties = new LinkedHashMap<>();
    private final Map<String, List<ClrMethod>> methods = new LinkedHashMap<>();
    private final List<ClrMethod> constructors = new ArrayList<>();

    private static String key(String name, boolean isStatic) {
        return (isStatic ? ":" : ".") + name.toLowerCase(Locale.ROOT);
    }

    public void add(ClrProperty property) {
        properties.put(key(property.name(), property.isStatic()), property);
    }

    public void add(ClrMethod method) {
        if (method.name().equals(".ctor")) {
            constructors.add(method);
            return;
        }
        List<ClrMethod> overloads = methods.computeIfAbsent(key(method.name(), method.isStatic()), k -> new ArrayList<>(2));
        overloads.removeIf(other -> sameParameters(other, method));
        overloads.add(method);
    }

    /** Adds the static methods of {@code definition}, as {@link ClrClass} says of a stand-in for somebody else's class. */
    public void read(Class<?> definition, ClrType owner) {
        new DefinitionReader(definition, false, owner, name -> null).read(this);
    }

    /** Adds what {@code base} has and this has not. */
    public void inherit(ClrType base) {
        for (ClrProperty property : base.properties()) {
            properties.putIfAbsent(key(property.name(), property.isStatic()), property);
        }
        for (ClrMethod method : base.methods()) {
            List<ClrMethod> overloads = methods.computeIfAbsent(key(method.name(), method.isStatic()), k -> new ArrayList<>(2));
            if (overloads.stream().noneMatch(other -> sameParameters(other, method))) {
                overloads.add(method);
            }
        }
    }

    /** Puts the instance properties of these names first. */
    void order(String... names) {
        Map<String, ClrProperty> rest = new LinkedHashMap<>(properties);
        properties.clear();
        for (String name : names) {
            String key = key(name, false);
            ClrProperty property = rest.remove(key);
            if (property != null) {
                properties.put(key, property);
            }
        }
        properties.putAll(rest);
    }

    /** Adds what an interface has by names that the type has not: its explicit implementations, but no indexers. */
    void implement(ClrType of) {
        for (ClrMethod method : of.methods()) {
            String key = key(method.name(), method.isStatic());
            List<ClrMethod> own = methods.get(key);
            boolean indexer = method.name().endsWith("_Item");
            if (!method.isStatic() && !indexer && (own == null || own.stream().allMatch(other -> other.declaringType().isInterface()))) {
                methods.computeIfAbsent(key, k -> new ArrayList<>(1))
                        .add(new ClrMethod(of, method.name(), false, method.parameters(), method.returnType(), method.handle()).explicit());
            }
        }
    }

    /** Conversions differ by what they answer too. */
    private static boolean sameParameters(ClrMethod a, ClrMethod b) {
        if (a.parameters().size() != b.parameters().size() || a.name().startsWith("op_") && a.returnType() != b.returnType()) {
            return false;
        }
        for (int i = 0; i < a.parameters().size(); i++) {
            if (a.parameters().get(i).type() != b.parameters().get(i).type()) {
                return false;
            }
        }
        return true;
    }

    ClrProperty property(String name, boolean isStatic) {
        return properties.get(key(name, isStatic));
    }

    List<ClrMethod> methods(String name, boolean isStatic) {
        List<ClrMethod> found = methods.get(key(name, isStatic));
        return found == null ? List.of() : ClrTypes.frozen(found);
    }

    List<ClrMethod> constructors() {
        return ClrTypes.frozen(constructors);
    }

    List<ClrProperty> properties() {
        return List.copyOf(properties.values());
    }

    List<ClrMethod> methods() {
        return methods.values().stream().flatMap(List::stream).toList();
    }
}
