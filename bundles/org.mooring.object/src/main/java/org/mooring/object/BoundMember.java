package org.mooring.object;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;

/** A member with its target, as scripts handle it (System.Management.Automation.PSMemberInfo); without one, a note to be added. */
public final class BoundMember implements ClrTyped {

    private final PSMember member;
    private final Object target;
    private Object value;

    private BoundMember(PSMember member, Object target, Object value) {
        this.member = member;
        this.target = target;
        this.value = value;
    }

    public static BoundMember of(PSMember member, Object target) {
        return new BoundMember(member, target, null);
    }

    /** A note that belongs to no object yet. */
    public static BoundMember note(String name, Object value) {
        return new BoundMember(new SlotProperty(name, MemberKind.NoteProperty), null, value);
    }

    public PSMember member() {
        return member;
    }

    /** Null of a static member, and of one that was not added to an object. */
    public Object target() {
        return target;
    }

    public String name() {
        return member.name();
    }

    private boolean isFree() {
        return target == null && member instanceof SlotProperty;
    }

    /** A property's value; of other members they themselves. */
    public Object value() {
        return isFree() ? value : member instanceof PSPropertyMember property ? property.get(target) : this;
    }

    public void value(Object newValue) {
        if (isFree()) {
            value = newValue;
        } else if (member instanceof PSPropertyMember property) {
            property.set(target, newValue);
        } else {
            throw Errors.readOnly(name());
        }
    }

    /** Adds this member to an object. */
    public void addTo(PSObject object) {
        if (member instanceof SlotProperty) {
            object.set(name(), value());
        } else {
            object.add(member);
        }
    }

    /** One of its own; a note keeps its value. */
    public BoundMember copy() {
        return member instanceof SlotProperty ? note(name(), value()) : of(member, target);
    }

    public Object invoke(Object... arguments) {
        if (member instanceof PSMethodMember method) {
            return method.invoke(target, arguments);
        }
        throw Errors.methodNotFound(clrType().fullName(), "Invoke");
    }

    @Override
    public ClrType clrType() {
        String kind = switch (member.kind()) {
            case Property -> "PSProperty";
            case Method -> "PSMethod";
            default -> "PS" + member.kind().name();
        };
        return ClrTypes.find("System.Management.Automation." + kind);
    }

    @Override
    public String toString() {
        if (isFree()) {
            return SlotProperty.definition(name(), value);
        }
        return member.definition(target);
    }
}
