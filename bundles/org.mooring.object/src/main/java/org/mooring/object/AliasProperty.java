package org.mooring.object;

import org.mooring.dotnet.ClrType;

/** Another name of a property, with a conversion if wanted (System.Management.Automation.PSAliasProperty). */
public final class AliasProperty extends PSPropertyMember {

    private final String referenced;
    private final ClrType conversion;

    /** @param conversion the type that the value is converted to, or null */
    public AliasProperty(String name, String referenced, ClrType conversion) {
        super(name, false);
        this.referenced = referenced;
        this.conversion = conversion;
    }

    public AliasProperty(String name, String referenced) {
        this(name, referenced, null);
    }

    public String referenced() {
        return referenced;
    }

    public ClrType conversion() {
        return conversion;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.AliasProperty;
    }

    private PSPropertyMember target(Object target) {
        PSMember found = target == null ? null : Members.current().find(target, referenced);
        return found instanceof PSPropertyMember property && property != this ? property : null;
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
        PSPropertyMember property = target(target);
        if (property == null) {
            throw Errors.aliasTarget(name(), referenced);
        }
        Object value = property.get(target);
        return conversion == null ? value : Conversion.convert(value, conversion);
    }

    @Override
    public void set(Object target, Object value) {
        PSPropertyMember property = target(target);
        if (property == null) {
            throw Errors.aliasTarget(name(), referenced);
        }
        property.set(target, value);
    }

    @Override
    public String valueTypeName(Object target) {
        if (conversion != null) {
            return conversion.fullName();
        }
        PSPropertyMember property = target(target);
        return property == null ? "System.Object" : property.valueTypeName(target);
    }

    @Override
    public String definition(Object target) {
        return name() + " = " + (conversion == null ? "" : "(" + conversion.fullName() + ")") + referenced;
    }
}
