package org.mooring.dotnet.system.reflection;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** A property of a type (System.Reflection.PropertyInfo). */
@ClrClass(value = "System.Reflection.RuntimePropertyInfo", base = "System.Reflection.PropertyInfo")
public record PropertyInfo(ClrProperty property) {

    @Get
    public String name() {
        return property.name();
    }

    @Get
    public ClrType propertyType() {
        return property.type();
    }

    @Get
    public ClrType declaringType() {
        return property.declaringType();
    }

    @Get
    public ClrType reflectedType() {
        return property.declaringType();
    }

    @Get
    public boolean canRead() {
        return property.canRead();
    }

    @Get
    public boolean canWrite() {
        return property.canWrite();
    }

    @Get
    public boolean isSpecialName() {
        return false;
    }

    @Get
    @Type("System.Reflection.MemberTypes")
    public Object memberType() {
        return Flags.value("System.Reflection.MemberTypes", 16);
    }

    private MethodInfo accessor(String prefix) {
        ClrMethod method = ClrProperty.accessor(property.declaringType(), prefix + property.name(), property.isStatic());
        return method == null ? null : new MethodInfo(method);
    }

    @Get
    public MethodInfo getMethod() {
        return accessor("get_");
    }

    @Get
    public MethodInfo setMethod() {
        return accessor("set_");
    }

    @Member
    public MethodInfo getGetMethod() {
        return getMethod();
    }

    @Member
    public MethodInfo getSetMethod() {
        return setMethod();
    }

    @Member
    @Type("System.Reflection.MethodInfo[]")
    public Object getAccessors() {
        return java.util.stream.Stream.of(getMethod(), setMethod()).filter(java.util.Objects::nonNull).toArray(MethodInfo[]::new);
    }

    @Member
    @Type("System.Reflection.ParameterInfo[]")
    public Object getIndexParameters() {
        return new ParameterInfo[0];
    }

    @Member
    public Object getValue(Object obj) {
        if (!property.isStatic() && obj == null) {
            throw Exceptions.make("System.Reflection.TargetException", "Non-static method requires a target.");
        }
        return property.get(obj);
    }

    @Member
    public Object getValue(Object obj, Object[] index) {
        return getValue(obj);
    }

    @Member
    public void setValue(Object obj, Object value) {
        if (!property.canWrite()) {
            throw Exceptions.argument("Property set method not found.");
        }
        property.set(obj, value);
    }

    @Member
    public void setValue(Object obj, Object value, Object[] index) {
        setValue(obj, value);
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
