package org.mooring.object;

/** A member with a value (System.Management.Automation.PSPropertyInfo). */
public abstract sealed class PSPropertyMember extends PSMember
        permits AdaptedProperty, SlotProperty, AliasProperty, ScriptProperty, CodeProperty, TypeProperty {

    PSPropertyMember(String name, boolean hidden) {
        super(name, hidden);
    }

    public abstract boolean canGet();

    public abstract boolean canSet();

    /** The value; what a getter throws comes out as PowerShell's GetValueInvocationException. */
    public abstract Object get(Object target);

    /** Sets the value, converted to the property's type. */
    public abstract void set(Object target, Object value);
}
