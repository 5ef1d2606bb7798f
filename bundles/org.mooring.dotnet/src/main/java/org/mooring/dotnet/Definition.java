package org.mooring.dotnet;

import java.util.List;
import java.util.function.Function;

/** A type that is defined here rather than made of others; when generic, it says what its constructed types are. */
abstract class Definition extends MemberedType {

    /** Finds the type of a name in this definition, where {@code parameters} knows the type parameters. */
    static ClrType resolve(String name, Function<String, ClrType> parameters) {
        ClrType type = ClrTypes.find(name, parameters);
        if (type == null) {
            throw new IllegalStateException("No .NET type '" + name + "' is defined.");
        }
        return type;
    }

    abstract ClrType baseFor(Function<String, ClrType> parameters);

    abstract List<ClrType> interfacesFor(Function<String, ClrType> parameters);

    abstract Members membersFor(ClrType owner, Function<String, ClrType> parameters);

    private volatile ClrType base;
    private volatile List<ClrType> interfaces;

    /** In the definition itself a type parameter stands for anything; {@code T} of members shared with generic types is System.Object. */
    private ClrType own(String name) {
        for (String parameter : typeParameters()) {
            if (parameter.equalsIgnoreCase(name)) {
                return new TypeParameter(parameter);
            }
        }
        return typeParameters().isEmpty() && name.equals("T") ? ClrTypes.OBJECT : null;
    }

    @Override
    public ClrType base() {
        if (base == null && !isInterface() && !fullName().equals("System.Object")) {
            base = baseFor(this::own);
        }
        return base;
    }

    @Override
    public List<ClrType> interfaces() {
        if (interfaces == null) {
            interfaces = interfacesFor(this::own);
        }
        return interfaces;
    }

    @Override
    protected Members makeMembers() {
        return membersFor(this, this::own);
    }

    @Override
    public Object defaultValue() {
        return isValueType() ? Zeros.of(javaClass()) : null;
    }

    /** Those named, and what they and the base type have. */
    static List<ClrType> allInterfaces(ClrType base, List<ClrType> named) {
        java.util.LinkedHashSet<ClrType> all = new java.util.LinkedHashSet<>();
        for (ClrType type : named) {
            all.add(type);
            all.addAll(type.interfaces());
        }
        if (base != null) {
            all.addAll(base.interfaces());
        }
        return List.copyOf(all);
    }
}
