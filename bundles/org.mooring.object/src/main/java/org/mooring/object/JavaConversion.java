package org.mooring.object;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.JavaType;

/**
 * What a script gives to Java: a script block for an interface of one method, an array or collection for a list, a type for a class, a
 * name for a constant of an enum.
 */
final class JavaConversion {

    private JavaConversion() {}

    /** The value as Java wants it, or null when it is none of these. */
    static Object convert(Object raw, JavaType type) {
        Class<?> wanted = type.javaClass();
        return switch (raw) {
            case ScriptBlock block when isFunctional(wanted) -> function(block, wanted);
            case ClrType of when wanted == Class.class -> of.javaClass();
            case String name when wanted.isEnum() -> constant(name, wanted);
            case null, default -> wanted.isAssignableFrom(List.class) && Enumeration.isEnumerable(raw) ? Enumeration.toList(raw) : null;
        };
    }

    /** Whether {@link #convert} makes something of it: asked when an overload is chosen. */
    static boolean takes(Object raw, JavaType type) {
        Class<?> wanted = type.javaClass();
        return raw instanceof ScriptBlock && isFunctional(wanted) || raw instanceof ClrType && wanted == Class.class
            || raw instanceof String && wanted.isEnum() || wanted.isAssignableFrom(List.class) && Enumeration.isEnumerable(raw);
    }

    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private static boolean isFunctional(Class<?> type) {
        return type.isInterface() && Arrays.stream(type.getMethods()).filter(JavaConversion::isWork).count() == 1;
    }

    /** Whether who implements the interface has to write the method: not those that every object has. */
    private static boolean isWork(Method method) {
        return Modifier.isAbstract(method.getModifiers())
            && Arrays.stream(Object.class.getMethods()).noneMatch(own -> own.getName().equals(method.getName())
                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private static Object function(ScriptBlock block, Class<?> type) {
        InvocationHandler work = (self, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(self, method, given);
            }
            if (isWork(method)) {
                Object answer = AutomationNull.toNull(ScriptDelegate.output(block, given));
                return method.getReturnType() == void.class ? null : Conversion.convert(answer, ClrTypes.of(method.getReturnType()));
            }
            return switch (method.getName()) {
                case "equals" -> self == given[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> block.toString();
            };
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, work);
    }
}
