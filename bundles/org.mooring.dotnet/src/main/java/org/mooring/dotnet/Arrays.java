package org.mooring.dotnet;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import org.mooring.api.stream.DotNetException;

/** Makes arrays whose elements are the zero of their type. */
public final class Arrays {

    private Arrays() {}

    /** An array of one dimension; of a value type without a Java primitive the elements are its zero, not null. */
    public static Object make(ClrType element, int length) {
        if (length < 0) {
            throw new DotNetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        }
        Class<?> component = component(element);
        Object array = Array.newInstance(component, length);
        if (!component.isPrimitive() && element.isValueType()) {
            java.util.Arrays.fill((Object[]) array, element.defaultValue());
        }
        if (ClrTypes.of(component) != element) {
            ElementTypes.remember(array, ClrTypes.array(element, 1));
        }
        return array;
    }

    /** An array of the same type as {@code array}, its elements zeros or null. */
    public static Object like(Object array, int length) {
        return make(ClrTypes.of(array).element(), length);
    }

    private static Class<?> component(ClrType element) {
        // Values flow without a PSObject around them: what takes such objects takes any. What may be null is no primitive.
        boolean takesAll = element.fullName().equals("System.Management.Automation.PSObject")
                || element.isConstructed() && element.genericDefinition().fullName().equals("System.Nullable`1");
        return takesAll ? Object.class : MethodType.methodType(element.javaClass()).unwrap().returnType();
    }
}
