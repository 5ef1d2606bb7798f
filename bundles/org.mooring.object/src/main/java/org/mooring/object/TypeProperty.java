package org.mooring.object;

import org.mooring.dotnet.ClrProperty;

/** A property of the value's own type (System.Management.Automation.PSProperty). */
public final class TypeProperty extends PSPropertyMember {

    private final ClrProperty property;

    public TypeProperty(ClrProperty property) {
        super(property.name(), property.isHidden());
        this.property = property;
    }

    /** What a call site may keep for values of the same type. */
    public ClrProperty property() {
        return property;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.Property;
    }

    @Override
    public boolean canGet() {
        return property.canRead();
    }

    @Override
    public boolean canSet() {
        return property.canWrite();
    }

    @Override
    public Object get(Object target) {
        if (!property.canRead()) {
            throw Errors.writeOnly(name());
        }
        try {
            return property.get(PSObject.base(target));
        } catch (RuntimeException e) {
            throw Errors.propertyGet(name(), e);
        }
    }

    @Override
    public void set(Object target, Object value) {
        if (!property.canWrite()) {
            throw Errors.readOnly(name());
        }
        Object converted;
        try {
            converted = Conversion.convertForParameter(value, property.type());
        } catch (org.mooring.api.stream.DotNetException e) {
            throw Errors.propertySet(name(), e);
        }
        try {
            property.set(PSObject.base(target), converted);
        } catch (RuntimeException e) {
            throw Errors.propertySet(name(), e);
        }
    }

    @Override
    public String valueTypeName(Object target) {
        return property.type().fullName();
    }

    @Override
    public String definition(Object target) {
        return property.toString();
    }
}
