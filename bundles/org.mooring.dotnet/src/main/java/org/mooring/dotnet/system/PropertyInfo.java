package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** System.Reflection.PropertyInfo. */
@ClrClass(value = "System.Reflection.PropertyInfo", base = "System.Reflection.MemberInfo")
public final class PropertyInfo {

    private final ClrProperty property;

    PropertyInfo(ClrProperty property) {
        this.property = property;
    }

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
    public boolean canRead() {
        return property.canRead();
    }

    @Get
    public boolean canWrite() {
        return property.canWrite();
    }

    @Member
    public Object getValue(Object obj) {
        return property.get(obj);
    }

    @Member
    public void setValue(Object obj, Object value) {
        property.set(obj, value);
    }

    @Override
    public String toString() {
        return property.type() + " " + property.name();
    }
}
