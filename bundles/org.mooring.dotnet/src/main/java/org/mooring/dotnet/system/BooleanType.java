package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;

/** System.Boolean. */
@ClrClass(value = "System.Boolean", type = Boolean.class, valueType = true, interfaces = {"System.IComparable", "System.IConvertible",
    "System.IComparable`1[System.Boolean]", "System.IEquatable`1[System.Boolean]"})
public final class BooleanType {

    public static final String TrueString = "True";
    public static final String FalseString = "False";

    private BooleanType() {}

    public static String toString(Boolean self) {
        return self ? "True" : "False";
    }

    public static int compareTo(Boolean self, Object obj) {
        return obj == null ? 1 : self.compareTo((Boolean) obj);
    }

    private static Boolean read(String value) {
        String text = value == null ? "" : value.strip();
        return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    public static boolean parse(String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        Boolean read = read(value);
        if (read == null) {
            throw Exceptions.format("String '" + value + "' was not recognized as a valid Boolean.");
        }
        return read;
    }

    public static boolean tryParse(String value, @Type("System.Boolean") ByRef result) {
        Boolean read = read(value);
        result.set(Boolean.TRUE.equals(read));
        return read != null;
    }
}
