package org.mooring.object;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/**
 * A property whose value the object itself holds: a note (System.Management.Automation.PSNoteProperty), or a property of an object that
 * came from elsewhere.
 */
public final class SlotProperty extends PSPropertyMember {

    private final MemberKind kind;

    public SlotProperty(String name, MemberKind kind) {
        super(name, false);
        this.kind = kind;
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
        return true;
    }

    @Override
    public Object get(Object target) {
        return PSObject.of(target).note(name());
    }

    @Override
    public void set(Object target, Object value) {
        PSObject.of(target).set(name(), value);
    }

    @Override
    public String valueTypeName(Object target) {
        Object value = target == null ? null : get(target);
        return value == null ? "System.Object" : typeName(value);
    }

    /** The first of a value's type names, or its type's. */
    static String typeName(Object value) {
        if (value instanceof PSObject object && !object.typeNames().isEmpty()) {
            return object.typeNames().get(0);
        }
        ClrType type = ClrTypes.of(PSObject.base(value));
        return type == null ? "System.Object" : type.toString();
    }

    @Override
    public String definition(Object target) {
        Object value = target == null ? null : get(target);
        String type = value == null ? "object" : shortName(value);
        return type + " " + name() + "=" + (value == null ? "null" : Conversion.toText(value));
    }

    private static String shortName(Object value) {
        if (value instanceof PSObject object && object.base() == PSCustomObject.INSTANCE) {
            return object.typeNames().isEmpty() ? "object" : object.typeNames().get(0);
        }
        return ClrTypes.of(PSObject.base(value)).keyword();
    }
}
