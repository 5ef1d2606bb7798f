package org.mooring.dotnet.system.reflection;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** A parameter of a method (System.Reflection.ParameterInfo). */
@ClrClass(value = "System.Reflection.RuntimeParameterInfo", base = "System.Reflection.ParameterInfo")
public record ParameterInfo(ClrParameter parameter, int number) {

    static ParameterInfo[] of(ClrMethod method) {
        ParameterInfo[] all = new ParameterInfo[method.parameters().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new ParameterInfo(method.parameters().get(i), i);
        }
        return all;
    }

    @Get
    public String name() {
        return parameter.name();
    }

    @Get
    public ClrType parameterType() {
        return parameter.type();
    }

    @Get
    public int position() {
        return number;
    }

    @Get
    public boolean isOptional() {
        return parameter.optional();
    }

    @Get
    public boolean hasDefaultValue() {
        return parameter.optional();
    }

    @Get
    public Object defaultValue() {
        return parameter.optional() ? parameter.type().defaultValue() : null;
    }

    @Get
    public boolean isOut() {
        return parameter.byRef();
    }

    @Get
    public boolean isIn() {
        return false;
    }

    @Get
    public boolean isRetval() {
        return false;
    }

    @Member
    public Object[] getCustomAttributes(boolean inherit) {
        return new Object[0];
    }

    @Override
    @Member
    public String toString() {
        return MemberText.of(parameter) + " " + parameter.name();
    }
}
