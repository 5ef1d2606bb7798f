package org.mooring.object;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A property that Java code gets and sets (System.Management.Automation.PSCodeProperty). Type data that PowerShell writes as script is
 * written so here; its kind says what PowerShell shows.
 */
public final class CodeProperty extends PSPropertyMember {

    private final MemberKind kind;
    private boolean whole;
    private final Function<Object, Object> getter;
    private final BiConsumer<Object, Object> setter;

    /**
     * @param kind what {@code MemberType} says: CodeProperty, ScriptProperty, Property
     * @param getter takes the target without its PSObject
     * @param setter may be null
     */
    public CodeProperty(String name, MemberKind kind, Function<Object, Object> getter, BiConsumer<Object, Object> setter) {
        this(name, kind, getter, setter, false);
    }

    private CodeProperty(String name, MemberKind kind, Function<Object, Object> getter, BiConsumer<Object, Object> setter, boolean hidden) {
        super(name, hidden);
        this.kind = kind;
        this.getter = getter;
        this.setter = setter;
    }

    /** One that is not listed among an object's members. */
    public static CodeProperty ofHidden(String name, MemberKind kind, Function<Object, Object> getter) {
        return new CodeProperty(name, kind, getter, null, true);
    }

    /** One whose getter sees the target with the members that were added to it. */
    static CodeProperty ofWhole(String name, MemberKind kind, Function<Object, Object> getter) {
        CodeProperty made = new CodeProperty(name, kind, getter, null);
        made.whole = true;
        return made;
    }

    @Override
    public MemberKind kind() {
        return kind;
    }

    @Override
    public boolean canGet() {
        return true;
    }

    @Override
    public boolean canSet() {
        return setter != null;
    }

    @Override
    public Object get(Object target) {
        try {
            return getter.apply(target instanceof PSObject o && (whole || o.isBag() || o.text() != null) ? o : PSObject.base(target));
        } catch (RuntimeException e) {
            throw Errors.propertyGet(name(), e);
        }
    }

    @Override
    public void set(Object target, Object value) {
        if (setter == null) {
            throw Errors.setWithoutSetter(name());
        }
        setter.accept(PSObject.base(target), value);
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Object";
    }

    @Override
    public String definition(Object target) {
        if (kind == MemberKind.NoteProperty) {
            return SlotProperty.definition(name(), getter.apply(target));
        }
        return "System.Object " + name() + " {get=;" + (setter == null ? "" : "set=;") + "}";
    }
}
