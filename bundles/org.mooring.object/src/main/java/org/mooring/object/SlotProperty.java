package org.mooring.object;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;

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
        return definition(name(), target == null ? null : get(target));
    }

    /** A note of that value: both as .NET's ToString makes them, its type without a namespace. */
    static String definition(String name, Object value) {
        return (value == null ? "object " : shortName(value) + " ") + name + "=" + text(value);
    }

    private static String shortName(Object value) {
        return value instanceof PSObject object && !object.typeNames().isEmpty() ? object.typeNames().get(0)
            : ClrTypes.of(PSObject.base(value)).shortName();
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case PSObject object -> Conversion.toText(object);
            case ClrType type -> type.fullName();
            default -> Formatter.text(value, Culture.current());
        };
    }
}
