package org.mooring.dotnet.system;

import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;

/** The static methods that all numeric types have of their own since .NET 7 (System.Numerics.INumber). */
public final class OrderedMath {

    private OrderedMath() {}

    private static boolean isNaN(Object value) {
        return value instanceof Double d && d.isNaN() || value instanceof Float f && f.isNaN();
    }

    @Type("TSelf")
    public static Object max(@Type("TSelf") Object x, @Type("TSelf") Object y) {
        return isNaN(x) ? x : isNaN(y) ? y : NumberMembers.compare(x, y) >= 0 ? x : y;
    }

    @Type("TSelf")
    public static Object min(@Type("TSelf") Object x, @Type("TSelf") Object y) {
        return isNaN(x) ? x : isNaN(y) ? y : NumberMembers.compare(x, y) <= 0 ? x : y;
    }

    @Type("TSelf")
    public static Object clamp(@Type("TSelf") Object value, @Type("TSelf") Object min, @Type("TSelf") Object max) {
        if (NumberMembers.compare(min, max) > 0) {
            throw Exceptions.argument("'" + min + "' cannot be greater than " + max + ".", null);
        }
        return NumberMembers.compare(value, min) < 0 ? min : NumberMembers.compare(value, max) > 0 ? max : value;
    }

    public static int sign(@Type("TSelf") Object value) {
        if (isNaN(value)) {
            throw Exceptions.make("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
        }
        return value instanceof java.math.BigDecimal d ? d.signum() : value instanceof Byte b ? Integer.signum(b & 0xff)
            : (int) Math.signum(((Number) value).doubleValue());
    }
}
