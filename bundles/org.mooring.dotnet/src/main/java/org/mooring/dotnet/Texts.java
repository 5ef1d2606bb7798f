package org.mooring.dotnet;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;


/** {@code ToString()} of values that are no numbers, texts or dates. */
final class Texts {

    private Texts() {}

    static String of(Object value) {
        if (value.getClass().isArray()) {
            return ClrTypes.of(value).toString();
        }
        if (value instanceof Throwable e) {
            return exception(e);
        }
        List<ClrMethod> own = ClrTypes.of(value).methods("ToString", false);
        for (ClrMethod method : own) {
            if (method.parameters().isEmpty() && method.declaringType() != ClrTypes.OBJECT) {
                return (String) method.invoke(value);
            }
        }
        return plain(value);
    }

    /** What System.Object's ToString says: Java's text where the class has one, else the type's name. */
    static String plain(Object value) {
        if (value instanceof Tuple) {
            return value.toString();
        }
        try {
            if (!(value instanceof ClrTyped) && hasOwnText(value)
                    && !(value instanceof java.util.Collection<?>) && !(value instanceof java.util.Map<?, ?>)) {
                return value.toString();
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return ClrTypes.of(value).toString();
    }

    /** Whether its class was given a toString: that which Java makes for a record is final. */
    private static boolean hasOwnText(Object value) throws NoSuchMethodException {
        Method text = value.getClass().getMethod("toString");
        return text.getDeclaringClass() != Object.class && !(value instanceof Record && Modifier.isFinal(text.getModifiers()));
    }

    private static String exception(Throwable e) {
        StringBuilder out = new StringBuilder(Exceptions.nameOf(e)).append(": ").append(Exceptions.message(e));
        if (e.getCause() != null) {
            out.append("\n ---> ").append(exception(e.getCause())).append("\n   --- End of inner exception stack trace ---");
        }
        return out.toString();
    }
}
