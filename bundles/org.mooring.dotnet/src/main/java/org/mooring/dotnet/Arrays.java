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
        // Values flow without a PSObject around them: what takes such objects takes any.
        boolean takesAll = element.fullName().equals("System.Management.Automation.PSObject");
        Class<?> component = takesAll ? Object.class : MethodType.methodType(element.javaClass()).unwrap().returnType();
        Object array = Array.newInstance(component, length);
        if (!component.isPrimitive() && element.isValueType()) {
            java.util.Arrays.fill((Object[]) array, element.defaultValue());
        }
        return array;
    }
}
