package org.mooring.object;

/**
 * A member as it is defined, for any target: of an object itself, by type data, or of a type. Never changed once it is in use; what
 * scripts see of it, with its target, is a {@link BoundMember}.
 */
public abstract sealed class PSMember permits PSPropertyMember, PSMethodMember, PropertySet, MemberSet {

    private final String name;
    private final boolean hidden;

    PSMember(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    public final String name() {
        return name;
    }

    public abstract MemberKind kind();

    /** Whether lists of members leave it out. */
    public final boolean isHidden() {
        return hidden;
    }

    /** The .NET name of what its value is, as {@code TypeNameOfValue} says; needs the target for notes. */
    public abstract String valueTypeName(Object target);

    /** As {@code Definition} of Get-Member says it. */
    public abstract String definition(Object target);

    @Override
    public String toString() {
        return definition(null);
    }
}
