package org.mooring.dotnet.system.reflection;

import java.util.Arrays;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.AssemblyInfo;

/** A method of a type (System.Reflection.MethodInfo). */
@ClrClass(value = "System.Reflection.RuntimeMethodInfo", base = "System.Reflection.MethodInfo")
public final class MethodInfo {

    private final ClrMethod method;

    public MethodInfo(ClrMethod method) {
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
    public boolean isPrivate() {
        return false;
    }

    @Get
    public boolean isFamily() {
        return false;
    }

    @Get
    public boolean isAssembly() {
        return false;
    }

    @Get
    public boolean isAbstract() {
        return method.declaringType().isInterface();
    }

    @Get
    public boolean isVirtual() {
        return !method.isStatic() && !method.declaringType().isValueType() && !isSpecialName();
    }

    @Get
    public boolean isFinal() {
        return false;
    }

    @Get
    public boolean isHideBySig() {
        return true;
    }

    @Get
    public boolean isConstructor() {
        return false;
    }

    /** Of operators and of the methods of properties. */
    @Get
    public boolean isSpecialName() {
        return name().startsWith("op_") || name().startsWith("get_") || name().startsWith("set_");
    }

    @Get
    public boolean isGenericMethod() {
        return isGenericMethodDefinition();
    }

    @Get
    public boolean isGenericMethodDefinition() {
        return !method.typeParameters().isEmpty();
    }

    @Get
    public boolean containsGenericParameters() {
        return isGenericMethodDefinition();
    }

    @Get
    public ClrType returnType() {
        return method.returnType();
    }

    @Get
    public ClrType declaringType() {
        return method.declaringType();
    }

    @Get
    public ClrType reflectedType() {
        return method.declaringType();
    }

    @Get
    public AssemblyInfo module() {
        return AssemblyInfo.of(method.declaringType());
    }

    @Get
    @Type("System.Reflection.MemberTypes")
    public Object memberType() {
        return Flags.value("System.Reflection.MemberTypes", 8);
    }

    @Member
    @Type("System.Reflection.ParameterInfo[]")
    public Object getParameters() {
        return ParameterInfo.of(method);
    }

    @Member
    public Object invoke(Object obj, Object[] parameters) {
        return invoke(method, obj, parameters);
    }

    /** What the method throws comes wrapped. */
    static Object invoke(ClrMethod method, Object target, Object[] parameters) {
        Object[] arguments = parameters == null ? new Object[0] : parameters;
        if (arguments.length != method.parameters().size()) {
            throw Exceptions.make("System.Reflection.TargetParameterCountException", "Parameter count mismatch.");
        }
        if (!method.isStatic() && target == null) {
            throw Exceptions.make("System.Reflection.TargetException", "Non-static method requires a target.");
        }
        for (int i = 0; i < arguments.length; i++) {
            ClrType wanted = method.parameters().get(i).type();
            if (arguments[i] != null && !wanted.isInstance(arguments[i])) {
                throw Exceptions.argument("Object of type '" + ClrTypes.of(arguments[i]) + "' cannot be converted to type '" + wanted + "'.");
            }
        }
        try {
            return method.invoke(target, arguments);
        } catch (DotNetException e) {
            throw new DotNetException("System.Reflection.TargetInvocationException", "Exception has been thrown by the target of an invocation.", e);
        }
    }

    @Member
    public MethodInfo makeGenericMethod(@Params @Type("System.Type[]") Object typeArguments) {
        if (!isGenericMethodDefinition()) {
            throw Exceptions.invalidOperation(this + " is not a GenericMethodDefinition. MakeGenericMethod may only be called on a method for which "
                    + "MethodBase.IsGenericMethodDefinition is true.");
        }
        List<ClrType> types = Arrays.stream((Object[]) typeArguments).map(ClrType.class::cast).toList();
        return new MethodInfo(method.construct(types));
    }

    @Member
    public MethodInfo getBaseDefinition() {
        return this;
    }

    @Member
    public Object[] getCustomAttributes(boolean inherit) {
        return method.attributes();
    }

    @Member
    public Object[] getCustomAttributes(ClrType attributeType, boolean inherit) {
        return Attributes.of(method.attributes(), attributeType);
    }

    @Member
    public boolean isDefined(ClrType attributeType, boolean inherit) {
        return getCustomAttributes(attributeType, inherit).length > 0;
    }

    @Override
    @Member
    public boolean equals(Object obj) {
        return obj instanceof MethodInfo other && other.method == method;
    }

    @Override
    @Member
    public int hashCode() {
        return method.hashCode();
    }

    @Override
    @Member
    public String toString() {
        return MemberText.of(method);
    }
}
