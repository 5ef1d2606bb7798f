package org.mooring.object;

import org.mooring.dotnet.ClrType;

/** Converts values as PowerShell does (System.Management.Automation.LanguagePrimitives). */
public final class Conversion {

    private Conversion() {}

    /** The value as one of {@code type}, as a cast makes it; PowerShell's error when it cannot be. */
    public static Object convert(Object value, ClrType type) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #convert}; the result of {@code -as}: null instead of an error. */
    public static Object tryConvert(Object value, ClrType type) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #convert}, where PowerShell is stricter: arguments of methods, values of properties. */
    static Object convertForParameter(Object value, ClrType type) {
        return convert(value, type);
    }

    /** A condition's truth (LanguagePrimitives.IsTrue). */
    public static boolean toBoolean(Object value) {
        throw new UnsupportedOperationException();
    }

    /** A string cast: invariant culture, arrays joined by a space. */
    public static String toText(Object value) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #toText(Object)}, arrays joined by {@code $OFS}. */
    public static String toText(Object value, String separator) {
        throw new UnsupportedOperationException();
    }

    public static int toInt(Object value) {
        return (Integer) convert(value, org.mooring.dotnet.ClrTypes.INT32);
    }

    public static long toLong(Object value) {
        return (Long) convert(value, org.mooring.dotnet.ClrTypes.INT64);
    }

    public static double toDouble(Object value) {
        return (Double) convert(value, org.mooring.dotnet.ClrTypes.DOUBLE);
    }
}
