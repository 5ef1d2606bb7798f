package org.mooring.dotnet.system.reflection;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** A field of a type (System.Reflection.FieldInfo): a constant, or one that holds a value. */
@ClrClass(value = "System.Reflection.RtFieldInfo", base = "System.Reflection.FieldInfo")
public record FieldInfo(ClrProperty property) {

    @Get
    public String name() {
        return property.name();
    }

    @Get
    public ClrType fieldType() {
        return property.type();
    }

    @Get
    public ClrType declaringType() {
        return property.declaringType();
    }

    @Get
    public boolean isStatic() {
        return property.isStatic();
    }

    @Get
    public boolean isPublic() {
        return true;
    }

    @Get
    public boolean isPrivate() {
        return false;
    }

    @Get
    public boolean isLiteral() {
        return property.isStatic() && (property.declaringType().isEnum() || org.mooring.dotnet.system.TypeType.isPrimitive(property.type()));
    }

    @Get
    public boolean isInitOnly() {
        return property.isStatic() && !isLiteral();
    }

    @Get
    @Type("System.Reflection.MemberTypes")
    public Object memberType() {
        return Flags.value("System.Reflection.MemberTypes", 4);
    }

    @Member
    public Object getValue(Object obj) {
        return property.get(obj);
    }

    @Member
    public Object getRawConstantValue() {
        Object value = property.get(null);
        return property.declaringType() instanceof ClrEnum ? (Object) (int) ClrEnum.number(value) : value;
    }

    @Member
    public void setValue(Object obj, Object value) {
        property.set(obj, value);
    }

    @Member
    public Object[] getCustomAttributes(boolean inherit) {
        return property.attributes();
    }

    @Member
    public Object[] getCustomAttributes(ClrType attributeType, boolean inherit) {
        return Attributes.of(property.attributes(), attributeType);
    }

    @Member
    public boolean isDefined(ClrType attributeType, boolean inherit) {
        return getCustomAttributes(attributeType, inherit).length > 0;
    }

    @Override
    @Member
    public String toString() {
        return MemberText.of(property.type()) + " " + property.name();
    }
}
