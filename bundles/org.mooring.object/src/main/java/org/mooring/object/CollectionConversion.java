package org.mooring.object;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Arrays;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** Conversion to arrays, element by element, and to collections that are made of elements. */
final class CollectionConversion {

    private CollectionConversion() {}

    static Object toArray(Object value, Object raw, ClrType type) {
        if (type.rank() > 1) {
            throw Conversion.noWay(value, type);
        }
        ClrType element = type.element();
        if (raw instanceof String s && element == ClrTypes.CHAR) {
            return s.toCharArray();
        }
        if (Enumeration.isEnumerable(raw)) {
            List<Object> all = Enumeration.toList(raw);
            Object array = Arrays.make(element, all.size());
            for (int i = 0; i < all.size(); i++) {
                Array.set(array, i, Conversion.convert(all.get(i), element));
            }
            return array;
        }
        Object only;
        try {
            only = Conversion.convert(value, element);
        } catch (DotNetException e) {
            throw Conversion.because("InvalidCastExceptionScalarToArray", value, type, e);
        }
        Object array = Arrays.make(element, 1);
        Array.set(array, 0, only);
        return array;
    }


    /** A collection of {@code type} with the elements of a value, or null when there is no way. */
    static Object toCollection(Object value, Object raw, ClrType type) {
        if (raw instanceof java.util.Map || !Collection.class.isAssignableFrom(type.javaClass()) || type.isInterface()) {
            return null;
        }
        boolean typed = type.genericArguments().size() == 1;
        if (!Enumeration.isEnumerable(raw) && (!typed || !java.util.List.class.isAssignableFrom(type.javaClass()))) {
            return null;
        }
        ClrType element = typed ? type.genericArguments().get(0) : ClrTypes.OBJECT;
        ClrMethod constructor = withoutParameters(type);
        if (constructor == null) {
            return null;
        }
        Object made = constructor.invoke(null);
        String add = !type.methods("Push", false).isEmpty() ? "Push" : !type.methods("Enqueue", false).isEmpty() ? "Enqueue" : null;
        for (Object each : Enumeration.isEnumerable(raw) ? Enumeration.toList(raw) : List.of(value)) {
            Object converted;
            try {
                converted = Conversion.convert(each, element);
            } catch (DotNetException e) {
                throw Conversion.noWay(value, type);
            }
            if (add != null) {
                Members.current().invoke(made, add, converted);
            } else {
                @SuppressWarnings("unchecked")
                Collection<Object> collection = (Collection<Object>) made;
                collection.add(converted);
            }
        }
        return made;
    }

    static ClrMethod withoutParameters(ClrType type) {
        if (type.isAbstract()) {
            return null;
        }
        for (ClrMethod constructor : type.constructors()) {
            if (constructor.parameters().isEmpty()) {
                return constructor;
            }
        }
        return null;
    }
}
