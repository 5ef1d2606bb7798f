package org.mooring.dotnet;


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
    protected Members makeMembers() {
        return new Members();
    }
}
