package org.mooring.object;

import java.util.List;
import org.mooring.dotnet.ClrType;

/** The one place of member look-up. */
public final class Members {

    private static final ThreadLocal<Members> CURRENT = new ThreadLocal<>();
    private static final Members DEFAULT = new Members(TypeTable.defaults());

    private final TypeTable types;

    public Members(TypeTable types) {
        this.types = types;
    }

    /** Those of the session that runs on this thread; the default ones where none does. */
    public static Members current() {
        Members bound = CURRENT.get();
        return bound == null ? DEFAULT : bound;
    }

    /** Binds a session's to this thread, null unbinds; answers what was bound before, to be bound again at the end. */
    public static Members bind(Members members) {
        Members before = CURRENT.get();
        if (members == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(members);
        }
        return before;
    }

    public TypeTable types() {
        return types;
    }

    /** Changes whenever what {@link #property} answered before may no longer hold. */
    public int stamp() {
        throw new UnsupportedOperationException();
    }

    /**
     * What the result of {@link #property} and {@link #method} may be kept by: they are the same for every target with an identical key,
     * while {@link #stamp} is the same. Null: nothing may be kept. Notes of a PSObject are kept by its {@link Shape} instead.
     */
    public Object cacheKey(Object target) {
        throw new UnsupportedOperationException();
    }

    /** A member by name without case: an own one, one of type data, one of its type; null when there is none. */
    public PSMember find(Object target, String name) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #find}, properties alone; aliases are answered as such. */
    public PSPropertyMember property(Object target, String name) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #find}, methods alone. */
    public PSMethodMember method(Object target, String name) {
        throw new UnsupportedOperationException();
    }

    public PSPropertyMember staticProperty(ClrType type, String name) {
        throw new UnsupportedOperationException();
    }

    public PSMethodMember staticMethod(ClrType type, String name) {
        throw new UnsupportedOperationException();
    }

    /** All members of a target in PowerShell's order: own ones, type data's, the type's properties, its methods. */
    public List<PSMember> all(Object target) {
        throw new UnsupportedOperationException();
    }

    /** The value of {@code target.name} as scripts get it: a key's value, a property's, a method as an object, elements' values; null when there is nothing. */
    public Object get(Object target, String name) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@link #get} finds anything: what strict mode asks. */
    public boolean has(Object target, String name) {
        throw new UnsupportedOperationException();
    }

    /** Sets {@code target.name} as scripts do; what cannot be set is PowerShell's error. */
    public void set(Object target, String name, Object value) {
        throw new UnsupportedOperationException();
    }

    /** Calls {@code target.name(arguments)}; what is not there, does not fit or fails is PowerShell's error. */
    public Object invoke(Object target, String name, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    public Object getStatic(ClrType type, String name) {
        throw new UnsupportedOperationException();
    }

    public void setStatic(ClrType type, String name, Object value) {
        throw new UnsupportedOperationException();
    }

    public Object invokeStatic(ClrType type, String name, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /** {@code [type]::new(arguments)}. */
    public Object create(ClrType type, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /** {@code target[indexes]} of what is no array, list or dictionary: an indexer of its type. */
    public Object getIndex(Object target, Object... indexes) {
        throw new UnsupportedOperationException();
    }

    public void setIndex(Object target, Object value, Object... indexes) {
        throw new UnsupportedOperationException();
    }
}
