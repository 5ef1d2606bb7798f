package org.mooring.object;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/**
 * PowerShell's comparison of two values (LanguagePrimitives.Equals and Compare): the right one is converted to the left one's type.
 * Collections on the left are the language's business.
 */
public final class Comparison {

    private Comparison() {}

    /** {@code left -eq right}, with or without case. */
    public static boolean equal(Object left, Object right, boolean ignoreCase) {
        Object a = AutomationNull.toNull(PSObject.base(left));
        Object b = AutomationNull.toNull(PSObject.base(right));
        if (a == b) {
            return !(a instanceof Double d && d.isNaN()) && !(a instanceof Float f && f.isNaN());
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Integer i && b instanceof Integer j) {
            return i.intValue() == j.intValue();
        }
        if (a instanceof String s) {
            return same(s, b instanceof String t ? t : Conversion.toText(right), ignoreCase);
        }
        if (a instanceof Character c && (b instanceof String || b instanceof Character)) {
            return same(c.toString(), b.toString(), ignoreCase);
        }
        Numbers.Kind kindA = Numbers.kind(a);
        Numbers.Kind kindB = Numbers.kind(b);
        if (kindA != null && kindB != null && kindA.isNumber() && kindB.isNumber()) {
            return equalNumbers(a, b, kindA, kindB);
        }
        if (a.equals(b)) {
            return true;
        }
        if (a instanceof ClrType) {
            return false;
        }
        ClrType typeA = ClrTypes.of(a);
        if (typeA == ClrTypes.of(b) && kindA != null) {
            return false;
        }
        Object converted = Conversion.attempt(right, typeA);
        if (converted == null) {
            return false;
        }
        return typeA == ClrTypes.STRING ? same((String) a, (String) converted, ignoreCase) : a.equals(PSObject.base(converted)) || userEquals(a, converted);
    }

    /** A script class's own Equals. */
    private static boolean userEquals(Object a, Object b) {
        if (!(a instanceof org.mooring.dotnet.ClrTyped) || a instanceof org.mooring.dotnet.EnumValue) {
            return false;
        }
        for (ClrMethod method : ClrTypes.of(a).methods("Equals", false)) {
            if (method.parameters().size() == 1 && method.declaringType() != ClrTypes.OBJECT) {
                return Boolean.TRUE.equals(method.invoke(a, b));
            }
        }
        return false;
    }

    private static boolean same(String a, String b, boolean ignoreCase) {
        return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
    }

    private static boolean equalNumbers(Object a, Object b, Numbers.Kind kindA, Numbers.Kind kindB) {
        if (kindA != kindB && (kindA == Numbers.Kind.BIGINTEGER || kindB == Numbers.Kind.BIGINTEGER)) {
            // For PowerShell a BigInteger is an object like others: the right one is converted.
            return a.equals(Conversion.attempt(b, ClrTypes.of(a)));
        }
        Numbers.Kind kind = Arithmetic.common(kindA, kindB, a, b);
        if (kind == Numbers.Kind.DOUBLE || kind == Numbers.Kind.SINGLE) {
            return Numbers.toDouble(a) == Numbers.toDouble(b);
        }
        try {
            return Numbers.compare(a, b, kind) == 0;
        } catch (DotNetException outOfRange) {
            return Numbers.toDouble(a) == Numbers.toDouble(b);
        }
    }

    /** Whether NaN makes every order of two values false. */
    public static boolean isUnordered(Object left, Object right) {
        return PSObject.base(left) instanceof Double a && a.isNaN() || PSObject.base(right) instanceof Double b && b.isNaN();
    }

    public static boolean less(Object left, Object right, boolean ignoreCase) {
        return !isUnordered(left, right) && compare(left, right, ignoreCase) < 0;
    }

    public static boolean lessOrEqual(Object left, Object right, boolean ignoreCase) {
        return !isUnordered(left, right) && compare(left, right, ignoreCase) <= 0;
    }

    public static boolean greater(Object left, Object right, boolean ignoreCase) {
        return !isUnordered(left, right) && compare(left, right, ignoreCase) > 0;
    }

    public static boolean greaterOrEqual(Object left, Object right, boolean ignoreCase) {
        return !isUnordered(left, right) && compare(left, right, ignoreCase) >= 0;
    }

    /** Negative, zero or positive; PowerShell's error where the two cannot be ordered. */
    public static int compare(Object left, Object right, boolean ignoreCase) {
        Object a = AutomationNull.toNull(PSObject.base(left));
        Object b = AutomationNull.toNull(PSObject.base(right));
        if (a instanceof Integer i && b instanceof Integer j) {
            return Integer.compare(i, j);
        }
        if (a == null) {
            return b == null ? 0 : withNull(b, true);
        }
        if (b == null) {
            return withNull(a, false);
        }
        if (a instanceof String s) {
            String t = b instanceof String u ? u : (String) convert(right, ClrTypes.STRING, left);
            return text(s, t, ignoreCase);
        }
        Numbers.Kind kindA = Numbers.kind(a);
        Numbers.Kind kindB = Numbers.kind(b);
        if (kindA != null && kindA.isNumber()) {
            if (kindB == null && b instanceof String s) {
                Object number = NumberText.literal(s);
                b = number == null ? Conversion.convert(s, kindA == Numbers.Kind.DOUBLE ? ClrTypes.DOUBLE : ClrTypes.of(a)) : number;
                kindB = Numbers.kind(b);
            } else if (kindB == null || !kindB.isNumber()) {
                b = convert(right, ClrTypes.of(a), left);
                kindB = Numbers.kind(b);
            }
            return Numbers.compare(a, b, Arithmetic.common(kindA, kindB, a, b));
        }
        if (a instanceof Character c && (b instanceof String || b instanceof Character)) {
            return text(c.toString(), b.toString(), ignoreCase);
        }
        return ordered(a, b, left, right, ignoreCase);
    }

    private static int withNull(Object other, boolean nullIsLeft) {
        boolean negative = Numbers.isNumber(other) && Numbers.compare(other, 0, Numbers.kind(other)) < 0;
        return negative == nullIsLeft ? 1 : -1;
    }

    private static Object convert(Object value, ClrType type, Object left) {
        try {
            return Conversion.convert(value, type);
        } catch (DotNetException e) {
            throw Errors.error("RuntimeException", "ComparisonFailure", ErrorCategory.InvalidOperation, "Could not compare \""
                    + Conversion.toText(left) + "\" to \"" + Conversion.toText(value) + "\". Error: \"" + e.getMessage() + "\"", e);
        }
    }

    private static int text(String a, String b, boolean ignoreCase) {
        return TextOrder.compare(a, b, ignoreCase);
    }

    private static int ordered(Object a, Object b, Object left, Object right, boolean ignoreCase) {
        ClrType type = ClrTypes.of(a);
        boolean comparable = a instanceof Comparable || a instanceof Boolean
                || type.interfaces().stream().anyMatch(i -> i.fullName().equals("System.IComparable"));
        if (!comparable) {
            if (equal(left, right, ignoreCase)) {
                return 0;
            }
            if (a instanceof PSObject) {
                throw runtime("NotIcomparable", "Cannot compare \"" + Conversion.toText(left) + "\" to \"" + Conversion.toText(right)
                        + "\" because the objects are not the same type or the object \"" + Conversion.toText(left)
                        + "\" does not implement \"IComparable\".");
            }
            throw runtime("NotIcomparable", "Cannot compare \"" + Conversion.toText(left) + "\" because it is not IComparable.");
        }
        Object other = type.isInstance(b) ? b : convert(right, type, left);
        if (a instanceof Comparable<?> && other != null && a.getClass() == other.getClass()) {
            @SuppressWarnings("unchecked")
            Comparable<Object> first = (Comparable<Object>) a;
            return first.compareTo(other);
        }
        try {
            return (Integer) Members.current().invoke(a, "CompareTo", other);
        } catch (DotNetException e) {
            throw Errors.error("RuntimeException", "ComparisonFailure", ErrorCategory.InvalidOperation, "Could not compare \""
                    + Conversion.toText(left) + "\" to \"" + Conversion.toText(right) + "\". Error: \"" + e.getMessage() + "\"", e);
        }
    }

    private static DotNetException runtime(String id, String message) {
        return Errors.error("RuntimeException", id, ErrorCategory.InvalidOperation, message, null);
    }
}
