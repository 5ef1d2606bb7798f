package org.mooring.dotnet;

import java.util.List;

/**
 * A .NET type (System.Type): its names, its place in the hierarchy and its members. There is one instance for each type, so types
 * are compared by identity. The stand-ins come from {@link ClrTypes}; the engine makes its own for script classes.
 */
public abstract class ClrType {

    private final Derived derived = new Derived(this);

    /** Arrays and constructed types that were made of this type. */
    final Derived derived() {
        return derived;
    }

    /** As .NET prints it: {@code System.Collections.Generic.List`1[[System.Int32, ...]]} for a constructed type. */
    public abstract String fullName();

    /** The last part: {@code Int32}, {@code List`1}, {@code Object[]}; a nested type's own name. */
    public String name() {
        String name = isConstructed() ? genericDefinition().fullName() : fullName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('+')) + 1);
    }

    /** Everything before the last part, or "" when there is none. */
    public String namespace() {
        String name = isConstructed() ? genericDefinition().fullName() : fullName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** What {@code ToString()} answers: {@code System.Collections.Generic.List`1[System.Int32]}. */
    @Override
    public String toString() {
        return fullName();
    }

    /** The attributes that it was declared with: those of classes of scripts are known. */
    public Object[] attributes() {
        return new Object[0];
    }

    /** As PowerShell shows it in signatures and messages: the accelerator where it has one, {@code int}, {@code List[int]}. */
    public String keyword() {
        return TypeNames.keyword(this);
    }

    /** As tool tips and notes show it: its {@link #keyword}, without namespaces: {@code Object[]}, {@code List[int]}, {@code PSDriveInfo}. */
    public final String shortName() {
        return TypeNames.shortKeyword(this);
    }

    /** Null for System.Object and interfaces. */
    public ClrType base() {
        return ClrTypes.OBJECT;
    }

    /** All of them, inherited ones too. */
    public List<ClrType> interfaces() {
        return List.of();
    }

    /** The Java class of its values: {@code int} types give the boxed class; Object.class when values are told by {@link ClrTyped} alone. */
    public Class<?> javaClass() {
        return Object.class;
    }

    public boolean isValueType() {
        return false;
    }

    public boolean isEnum() {
        return false;
    }

    public boolean isArray() {
        return false;
    }

    public boolean isInterface() {
        return false;
    }

    public boolean isAbstract() {
        return isInterface();
    }

    /** Of an array its element type, else null. */
    public ClrType element() {
        return null;
    }

    /** Of an array its number of dimensions, else 0. */
    public int rank() {
        return 0;
    }

    /** Empty unless constructed. */
    public List<ClrType> genericArguments() {
        return List.of();
    }

    /** The names of its type parameters, empty unless this is a generic definition. */
    public List<String> typeParameters() {
        return List.of();
    }

    /** Of a constructed type the type it was made of, else null. */
    public ClrType genericDefinition() {
        return null;
    }

    /** This type or the nearest base of it that is constructed, null when none is: where a collection's element type is found. */
    public final ClrType constructedBase() {
        ClrType type = this;
        while (type != null && !type.isConstructed()) {
            type = type.base();
        }
        return type;
    }

    public final boolean isConstructed() {
        return genericDefinition() != null;
    }

    /** Whether {@code value} is of this type or of one derived from it; never for null. */
    public boolean isInstance(Object value) {
        return value != null && isAssignableFrom(ClrTypes.of(value));
    }

    /** Whether a variable of this type can hold every value of {@code other}. */
    public boolean isAssignableFrom(ClrType other) {
        if (this == other) {
            return true;
        }
        if (other == null) {
            return false;
        }
        if (isInterface()) {
            return other.interfaces().contains(this);
        }
        for (ClrType t = other.base(); t != null; t = t.base()) {
            if (t == this) {
                return true;
            }
        }
        return false;
    }

    public final boolean isSubclassOf(ClrType other) {
        return this != other && !other.isInterface() && other.isAssignableFrom(this);
    }

    /** What an unset variable of this type holds: null, or a value type's zero. */
    public Object defaultValue() {
        return null;
    }

    /** By name without case, inherited ones too; null when there is none. */
    public abstract ClrProperty property(String name, boolean isStatic);

    /** The overloads of a method by name without case, inherited ones too; empty when there are none. Indexers are {@code get_Item} and {@code set_Item}. */
    public abstract List<ClrMethod> methods(String name, boolean isStatic);

    public abstract List<ClrMethod> constructors();

    /** All properties, inherited ones too. */
    public abstract List<ClrProperty> properties();

    /** All methods, inherited ones too. */
    public abstract List<ClrMethod> methods();
}
