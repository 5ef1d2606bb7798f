package org.mooring.object;

import org.mooring.api.cmdlet.ScriptBlock;

/** A property that script blocks get and set, with {@code $this} (System.Management.Automation.PSScriptProperty). */
public final class ScriptProperty extends PSPropertyMember {

    private final ScriptBlock getter;
    private final ScriptBlock setter;

    /** Either may be null. */
    public ScriptProperty(String name, ScriptBlock getter, ScriptBlock setter) {
        super(name, false);
        this.getter = getter;
        this.setter = setter;
    }

    public ScriptBlock getter() {
        return getter;
    }

    public ScriptBlock setter() {
        return setter;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.ScriptProperty;
    }

    @Override
    public boolean canGet() {
        return getter != null;
    }

    @Override
    public boolean canSet() {
        return setter != null;
    }

    @Override
    public Object get(Object target) {
        if (getter == null) {
            throw Errors.getWithoutGetter(name());
        }
        try {
            return getter.invokeMember(target);
        } catch (RuntimeException e) {
            throw Errors.scriptPropertyGet(name(), e);
        }
    }

    /** The value, without what its script writes as errors. */
    public Object getQuietly(Object target) {
        if (getter == null) {
            throw Errors.getWithoutGetter(name());
        }
        try {
            return getter.invokeMemberQuietly(target);
        } catch (RuntimeException e) {
            throw Errors.scriptPropertyGet(name(), e);
        }
    }

    @Override
    public void set(Object target, Object value) {
        if (setter == null) {
            throw Errors.setWithoutSetter(name());
        }
        try {
            setter.invokeMember(target, value);
        } catch (RuntimeException e) {
            throw Errors.scriptPropertySet(name(), e);
        }
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Object";
    }

    @Override
    public String definition(Object target) {
        return "System.Object " + name() + " {" + (getter == null ? "" : "get=" + getter.text() + ";")
                + (setter == null ? "" : "set=" + setter.text() + ";") + "}";
    }
}
