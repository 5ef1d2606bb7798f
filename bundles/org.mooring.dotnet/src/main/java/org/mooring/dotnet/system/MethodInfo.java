package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** System.Reflection.MethodInfo. */
@ClrClass(value = "System.Reflection.MethodInfo", base = "System.Reflection.MemberInfo")
public final class MethodInfo {

    private final ClrMethod method;

    MethodInfo(ClrMethod method) {
        this.method = method;
    }

    @Get
    public String name() {
        return method.name();
    }

    @Get
    public boolean isStatic() {
        return method.isStatic();
    }

    @Get
    public boolean isPublic() {
        return true;
    }

    @Get
    public ClrType returnType() {
        return method.returnType();
    }

    @Get
    public ClrType declaringType() {
        return method.declaringType();
    }

    @Member
    @Type("System.Reflection.ParameterInfo[]")
    public Object getParameters() {
        return method.parameters().stream().map(ParameterInfo::new).toArray(ParameterInfo[]::new);
    }

    @Member
    public Object invoke(Object obj, Object[] parameters) {
        return method.invoke(obj, parameters == null ? new Object[0] : parameters);
    }

    @Override
    public String toString() {
        return method.toString();
    }

    /** System.Reflection.ParameterInfo. */
    @ClrClass("System.Reflection.ParameterInfo")
    public static final class ParameterInfo {
        private final ClrParameter parameter;

        ParameterInfo(ClrParameter parameter) {
            this.parameter = parameter;
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
        public boolean isOptional() {
            return parameter.optional();
        }
    }

    /** System.Reflection.ConstructorInfo. */
    @ClrClass(value = "System.Reflection.ConstructorInfo", type = ClrClass.None.class, base = "System.Reflection.MemberInfo")
    public static final class Constructor {
        private Constructor() {}
    }
}
