package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Supplier;

/** A property or field. A value that is set must already have the property's type. */
public final class ClrProperty {

    private final ClrType declaringType;
    private final String name;
    private final ClrType type;
    private final boolean isStatic;
    private final MethodHandle getter;
    private final MethodHandle setter;
    private boolean hidden;
    private boolean field;
    private Supplier<Object[]> attributes = () -> new Object[0];

    /** @param getter takes the target (unless static); null when it cannot be read; likewise the setter */
    public ClrProperty(ClrType declaringType, String name, ClrType type, boolean isStatic, MethodHandle getter, MethodHandle setter) {
        this.declaringType = declaringType;
        this.name = name;
        this.type = type;
        this.isStatic = isStatic;
        this.getter = getter == null ? null : getter.asType(MethodType.genericMethodType(isStatic ? 0 : 1));
        this.setter = setter == null ? null
                : setter.asType(MethodType.genericMethodType(isStatic ? 1 : 2).changeReturnType(void.class));
    }

    public ClrType declaringType() {
        return declaringType;
    }

    public String name() {
        return name;
    }

    public ClrType type() {
        return type;
    }

    public boolean isStatic() {
        return isStatic;
    }

    /** Makes it one that lists of members leave out; returns this. */
    public ClrProperty hide() {
        hidden = true;
        return this;
    }

    /** Makes it one that .NET keeps as a field; returns this. */
    public ClrProperty asField() {
        field = true;
        return this;
    }

    /** Whether .NET has it as a field: a constant, or a name of an enumeration. */
    public boolean isField() {
        return field;
    }

    /** The attributes that it was declared with. */
    public Object[] attributes() {
        return attributes.get();
    }

    public void attributes(Supplier<Object[]> made) {
        attributes = made;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean canRead() {
        return getter != null;
    }

    public boolean canWrite() {
        return setter != null;
    }

    /**
     * The method that reads or writes it ({@code get_Name}, {@code set_Name}), which scripts may call though no list of members has it; null
     * when it cannot be read or written, or when that is no name of one.
     */
    public static ClrMethod accessor(ClrType type, String name, boolean isStatic) {
        boolean reads = name.regionMatches(true, 0, "get_", 0, 4);
        if (!reads && !name.regionMatches(true, 0, "set_", 0, 4)) {
            return null;
        }
        ClrProperty property = type.property(name.substring(4), isStatic);
        if (property == null || (reads ? property.getter : property.setter) == null) {
            return null;
        }
        return reads ? new ClrMethod(type, "get_" + property.name, isStatic, List.of(), property.type, property.getter)
                : new ClrMethod(type, "set_" + property.name, isStatic, List.of(new ClrParameter("value", property.type, false, false, false)),
                        ClrTypes.named("System.Void"), property.setter);
    }

    /** The target is ignored when static. */
    public Object get(Object target) {
        try {
            return isStatic ? (Object) getter.invokeExact() : (Object) getter.invokeExact(target);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw Exceptions.sneaky(e);
        }
    }

    public void set(Object target, Object value) {
        try {
            if (isStatic) {
                setter.invokeExact(value);
            } else {
                setter.invokeExact(target, value);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw Exceptions.sneaky(e);
        }
    }

    /** As Get-Member prints it: {@code int Length {get;}}. */
    @Override
    public String toString() {
        return (isStatic ? "static " : "") + Signatures.shown(type) + " " + name + " {" + (canRead() ? "get;" : "") + (canWrite() ? "set;" : "") + "}";
    }
}
