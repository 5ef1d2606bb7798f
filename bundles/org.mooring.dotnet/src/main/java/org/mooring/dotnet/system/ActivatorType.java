package org.mooring.dotnet.system;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** System.Activator: makes objects of types that are known when it is called. */
@ClrClass(value = "System.Activator", type = ClrClass.None.class)
public final class ActivatorType {

    private ActivatorType() {}

    public static Object createInstance(ClrType type) {
        return createInstance(type, new Object[0]);
    }

    public static Object createInstance(ClrType type, @Params Object[] args) {
        if (type == null) {
            throw Exceptions.argumentNull("type");
        }
        if (type.isAbstract()) {
            throw missing("Cannot create an " + (type.isInterface() ? "instance of an interface" : "abstract class") + ".");
        }
        Object[] arguments = args == null ? new Object[0] : args;
        for (ClrMethod constructor : type.constructors()) {
            if (fits(constructor, arguments)) {
                return constructor.invoke(null, arguments);
            }
        }
        if (arguments.length == 0 && type.isValueType()) {
            return type.defaultValue();
        }
        throw missing(arguments.length == 0 ? "Cannot dynamically create an instance of type '" + type.fullName() + "'. Reason: No parameterless constructor defined."
                : "Constructor on type '" + type.fullName() + "' not found.");
    }

    @Generic("T")
    @Type("T")
    @Name("CreateInstance")
    public static Object createTyped(@TypeArgument("T") ClrType type) {
        return createInstance(type, new Object[0]);
    }

    private static boolean fits(ClrMethod constructor, Object[] arguments) {
        List<org.mooring.dotnet.ClrParameter> parameters = constructor.parameters();
        if (parameters.size() != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            ClrType wanted = parameters.get(i).type();
            if (arguments[i] == null ? wanted.isValueType() : !wanted.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static RuntimeException missing(String why) {
        return Exceptions.make("System.MissingMethodException", why);
    }
}
