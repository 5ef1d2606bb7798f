package org.mooring.dotnet;

import java.util.List;
import org.mooring.api.stream.DotNetException;

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
            if (!(value instanceof ClrTyped) && value.getClass().getMethod("toString").getDeclaringClass() != Object.class
                    && !(value instanceof java.util.Collection<?>) && !(value instanceof java.util.Map<?, ?>)) {
                return value.toString();
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return ClrTypes.of(value).toString();
    }

    static String message(Throwable e) {
        String message = e instanceof DotNetException ? e.getMessage() : e.getLocalizedMessage();
        return message != null ? message : Exceptions.message(Exceptions.nameOf(e));
    }

    private static String exception(Throwable e) {
        StringBuilder out = new StringBuilder(Exceptions.nameOf(e)).append(": ").append(message(e));
        if (e.getCause() != null) {
            out.append("\n ---> ").append(exception(e.getCause())).append("\n   --- End of inner exception stack trace ---");
        }
        return out.toString();
    }
}
