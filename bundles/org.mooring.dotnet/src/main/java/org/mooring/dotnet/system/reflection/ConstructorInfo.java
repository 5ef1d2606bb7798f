package org.mooring.dotnet.system.reflection;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** A constructor of a type (System.Reflection.ConstructorInfo). */
@ClrClass(value = "System.Reflection.RuntimeConstructorInfo", base = "System.Reflection.ConstructorInfo")
public record ConstructorInfo(ClrMethod constructor) {

    @Get
    public String name() {
        return constructor.name();
    }

    @Get
    public ClrType declaringType() {
        return constructor.declaringType();
    }

    @Get
    public boolean isPublic() {
        return true;
    }

    @Get
    public boolean isStatic() {
        return false;
    }

    @Get
    public boolean isConstructor() {
        return true;
    }

    @Get
    public boolean isSpecialName() {
        return true;
    }

    @Get
    @Type("System.Reflection.MemberTypes")
    public Object memberType() {
        return Flags.value("System.Reflection.MemberTypes", 1);
    }

    @Member
    @Type("System.Reflection.ParameterInfo[]")
    public Object getParameters() {
        return ParameterInfo.of(constructor);
    }

    @Member
    public Object invoke(Object[] parameters) {
        return MethodInfo.invoke(constructor, null, parameters);
    }

    @Member
    public Object[] getCustomAttributes(boolean inherit) {
        return new Object[0];
    }

    @Override
    @Member
    public String toString() {
        return MemberText.of(constructor);
    }
}
