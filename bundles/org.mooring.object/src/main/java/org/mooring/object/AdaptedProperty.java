package org.mooring.object;

import org.mooring.dotnet.Adapted;

/** A property that a value shows of itself, not of its type: of an XML node, an attribute or child (see {@link Adapted}). */
public final class AdaptedProperty extends PSPropertyMember {

    private final Adapted.Property property;

    AdaptedProperty(Adapted.Property property) {
        super(property.name(), false);
        this.property = property;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.Property;
    }

    @Override
    public boolean canGet() {
        return true;
    }

    @Override
    public boolean canSet() {
        return property.canWrite();
    }

    @Override
    public Object get(Object target) {
        return property.get();
    }

    /** Any value is set as its text, where the property holds text. */
    @Override
    public void set(Object target, Object value) {
        if (property.isText()) {
            property.set(Conversion.toText(value));
        } else {
            property.set(PSObject.base(value));
        }
    }

    @Override
    public String valueTypeName(Object target) {
        return property.type().fullName();
    }

    @Override
    public String definition(Object target) {
        return property.type().keyword() + " " + name() + " {get;" + (canSet() ? "set;" : "") + "}";
    }
}
