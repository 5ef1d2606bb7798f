package org.mooring.dotnet;

import java.util.List;

/** A type parameter of a generic definition, as {@code T}. */
final class TypeParameter extends MemberedType {

    private final String name;

    TypeParameter(String name) {
        this.name = name;
    }

    @Override
    public String fullName() {
        return name;
    }

    @Override
    public ClrType base() {
        return ClrTypes.OBJECT;
    }

    @Override
    public List<ClrType> interfaces() {
        return List.of();
    }

    @Override
    public Class<?> javaClass() {
        return Object.class;
    }

    @Override
    protected Members makeMembers() {
        return new Members();
    }
}
