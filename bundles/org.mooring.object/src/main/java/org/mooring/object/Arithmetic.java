package org.mooring.object;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.object.NumberArithmetic.Operator;

/** PowerShell's arithmetic operators on any values, with its promotions; {@link Bits} has the bitwise ones. */
public final class Arithmetic {

    private Arithmetic() {}

    public static Object add(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            int sum = a + b;
            return ((a ^ sum) & (b ^ sum)) < 0 ? (Object) ((double) a + b) : (Object) sum;
        }
        Object a = AutomationNull.toNull(PSObject.base(left));
        if (a == null) {
            Object b = PSObject.base(right);
            return b != null && b.getClass().isArray() ? joined(new Object[0], b) : AutomationNull.toNull(right);
        }
        if (a instanceof String s) {
            return s.concat(textOf(right));
        }
        if (a instanceof Character c) {
            return c + textOf(right);
        }
        if (a instanceof PSDictionary table) {
            return merged(table, right);
        }
        if (Enumeration.isEnumerable(a)) {
            return joined(a, right);
        }
        return calculate(Operator.ADD, left, right);
    }

    private static String textOf(Object value) {
        return Conversion.toText(value, Members.current().separator());
    }

    private static Object merged(PSDictionary left, Object right) {
        if (!(PSObject.base(right) instanceof Map<?, ?> other)) {
            throw Errors.error("RuntimeException", "AddHashTableToNonHashTable", ErrorCategory.InvalidOperation,
                    "A hash table can only be added to another hash table.", null);
        }
        PSDictionary sum = left instanceof OrderedDictionary ? new OrderedDictionary(left) : new PSHashtable(left);
        other.forEach(sum::add);
        return sum;
    }

    private static Object[] joined(Object left, Object right) {
        Object[] added = right == null ? new Object[] {null} : Enumeration.isEnumerable(right) ? elements(right)
            : AutomationNull.VALUE == right ? new Object[0] : new Object[] {right};
        Object[] first = elements(left);
        Object[] result = Arrays.copyOf(first, first.length + added.length, Object[].class);
        System.arraycopy(added, 0, result, first.length, added.length);
        return result;
    }

    private static Object[] elements(Object value) {
        return PSObject.base(value) instanceof Object[] array ? array : Enumeration.toList(value).toArray();
    }

    public static Object subtract(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return NumberArithmetic.ofInts(Operator.SUBTRACT, a, b);
        }
        return calculate(Operator.SUBTRACT, left, right);
    }

    public static Object multiply(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return NumberArithmetic.ofInts(Operator.MULTIPLY, a, b);
        }
        Object a = AutomationNull.toNull(PSObject.base(left));
        if (a == null) {
            return null;
        }
        if (a instanceof String s) {
            return s.repeat(times(right));
        }
        if (a.getClass().isArray()) {
            return repeated(a, times(right));
        }
        if (a instanceof List<?> list) {
            return repeated(list.toArray(), times(right));
        }
        return calculate(Operator.MULTIPLY, left, right);
    }

    private static int times(Object right) {
        int times = Conversion.toInt(right);
        if (times < 0) {
            throw Exceptions.outOfRange("times ('" + times + "') must be a non-negative value. (Parameter 'times')\nActual value was " + times + ".",
                    null);
        }
        return times;
    }

    private static Object repeated(Object array, int times) {
        int length = Array.getLength(array);
        Object result = org.mooring.dotnet.Arrays.like(array, Math.multiplyExact(length, times));
        for (int i = 0; i < times; i++) {
            System.arraycopy(array, 0, result, i * length, length);
        }
        return result;
    }

    public static Object divide(Object left, Object right) {
        return calculate(Operator.DIVIDE, left, right);
    }

    public static Object remainder(Object left, Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
            return NumberArithmetic.ofInts(Operator.REMAINDER, a, b);
        }
        return calculate(Operator.REMAINDER, left, right);
    }

    /** {@code -x}. */
    public static Object negate(Object value) {
        return value instanceof Double d ? (Object) (-d) : subtract(0, value);
    }

    /** {@code +x}. */
    public static Object plus(Object value) {
        return add(0, value);
    }

    private static Object calculate(Operator op, Object left, Object right) {
        Object a = AutomationNull.toNull(PSObject.base(left));
        Object b = AutomationNull.toNull(PSObject.base(right));
        a = a == null ? 0 : a instanceof String s ? fromText(s) : a;
        Numbers.Kind kindA = Numbers.kind(a);
        if (kindA == null) {
            Object number = Numbers.enumNumber(a);
            if (number == a) {
                return userDefined(op, left, right);
            }
            return ofEnum(calculate(op, number, right instanceof String s ? Bits.enumOperand(s, Bits.enumOf(a)) : right), Bits.enumOf(a));
        }
        if (!kindA.isNumber()) {
            if (op != Operator.ADD && op != Operator.SUBTRACT && !(kindA == Numbers.Kind.CHAR && op != Operator.MULTIPLY)) {
                throw Errors.error("RuntimeException", "NotADefinedOperationForType", ErrorCategory.InvalidOperation, "The operation '["
                        + ClrTypes.of(a).fullName() + "] " + op.sign + " [" + (b == null ? "null" : ClrTypes.of(b).fullName()) + "]' is not defined.", null);
            }
            a = (int) Numbers.bits(a);
            kindA = Numbers.Kind.INT32;
        }
        b = b == null ? 0 : b instanceof String s ? fromText(s) : Numbers.enumNumber(b);
        Numbers.Kind kindB = Numbers.kind(b);
        if (kindB == null) {
            return userDefined(op, left, right);
        }
        if (!kindB.isNumber()) {
            b = (int) Numbers.bits(b);
            kindB = Numbers.Kind.INT32;
        }
        return NumberArithmetic.apply(op, a, b, common(kindA, kindB, a, b));
    }

    /** What is calculated with a value of an enumeration is one, too; a result that is stored otherwise is .NET's error of a cast. */
    private static Object ofEnum(Object result, ClrEnum type) {
        if (ClrTypes.of(result) != type.underlying()) {
            throw new DotNetException("System.InvalidCastException", "Unable to cast object of type '" + ClrTypes.of(result).fullName() + "' to type '"
                    + type.fullName() + "'.");
        }
        return type.value(Numbers.bits(result));
    }

    /** The kind in which two numbers meet: the wider one; unsigned ones meet negative ones as Double. */
    static Numbers.Kind common(Numbers.Kind kindA, Numbers.Kind kindB, Object a, Object b) {
        Numbers.Kind kind = kindA.compareTo(kindB) >= 0 ? kindA : kindB;
        if (kind.compareTo(Numbers.Kind.INT32) <= 0) {
            return Numbers.Kind.INT32;
        }
        if (kind == Numbers.Kind.UINT32 || kind == Numbers.Kind.UINT64) {
            boolean negative = kindA.isSigned() && Numbers.bits(a) < 0 || kindB.isSigned() && Numbers.bits(b) < 0;
            return negative ? Numbers.Kind.DOUBLE : kind;
        }
        return kind == Numbers.Kind.SINGLE ? Numbers.Kind.DOUBLE : kind;
    }

    /** A string as an operand: a number as a literal has it, or PowerShell's error. */
    static Object fromText(String text) {
        Object number = NumberText.literal(text);
        return number != null ? number : Conversion.cast(text, ClrTypes.INT32);
    }

    private static Object userDefined(Operator op, Object left, Object right) {
        Object a = PSObject.base(left);
        Object b = PSObject.base(right);
        Object owner = a == null || Numbers.kind(a) != null || a instanceof String ? b : a;
        for (Object operand : new Object[] {a, b}) {
            ClrType type = operand == null ? null : ClrTypes.of(operand);
            List<ClrMethod> methods = type == null ? List.of() : type.methods(op.method, true);
            if (!methods.isEmpty()) {
                return operator(methods, op.method, left, right);
            }
        }
        String name = owner instanceof PSObject ? "System.Management.Automation.PSObject" : ClrTypes.of(owner).fullName();
        throw Errors.methodNotFound(name, op.method);
    }

    /** What an operator of a script's class throws is wrapped too, as that of no other of its methods. */
    private static Object operator(List<ClrMethod> methods, String name, Object left, Object right) {
        try {
            return Overloads.call(methods, null, name, left, right);
        } catch (DotNetException e) {
            if (methods.get(0).declaringType() instanceof ScriptDefined) {
                throw Errors.operatorThrew(name, e);
            }
            throw e;
        }
    }

    /** {@code ++} and {@code --}: null becomes 1 or -1. */
    public static Object increment(Object value, int by) {
        Object raw = AutomationNull.toNull(PSObject.base(value));
        if (raw instanceof Integer i && i != Integer.MAX_VALUE && i != Integer.MIN_VALUE) {
            return i + by;
        }
        if (raw == null) {
            return by;
        }
        if (!Numbers.isNumber(raw) && Numbers.enumNumber(raw) == raw || raw instanceof java.math.BigInteger) {
            throw Errors.error("RuntimeException", "OperatorRequiresNumber", ErrorCategory.InvalidOperation, "The '" + (by > 0 ? "++" : "--")
                    + "' operator works only on numbers. The operand is a '" + ClrTypes.of(raw).fullName() + "'.", null);
        }
        return add(raw, by);
    }

    /** {@code from..to}: ints or chars, up or down. */
    public static Object[] range(Object from, Object to) {
        Object a = AutomationNull.toNull(PSObject.base(from));
        Object b = AutomationNull.toNull(PSObject.base(to));
        Character first = asChar(a);
        Character last = asChar(b);
        boolean chars = first != null && last != null;
        int start = chars ? first : place(a);
        int end = chars ? last : place(b);
        int count = Math.toIntExact(Math.abs((long) end - start) + 1);
        int step = end >= start ? 1 : -1;
        Object[] range = new Object[count];
        for (int i = 0; i < count; i++) {
            int value = start + i * step;
            range[i] = chars ? (Object) (char) value : (Object) value;
        }
        return range;
    }

    private static Character asChar(Object value) {
        return value instanceof Character c ? c : value instanceof String s && s.length() == 1 && !Character.isDigit(s.charAt(0)) ? (Character) s.charAt(0) : null;
    }

    /** As Convert.ToInt32 reads it: digits with a sign and space around. */
    private static int wholeNumber(String text) {
        String digits = text.strip();
        if (!digits.matches("[+-]?[0-9]+")) {
            throw new DotNetException("System.FormatException", "The input string '" + text + "' was not in a correct format.");
        }
        java.math.BigInteger value = new java.math.BigInteger(digits);
        if (value.bitLength() > 31) {
            throw new DotNetException("System.OverflowException", "Value was either too large or too small for an Int32.");
        }
        return value.intValue();
    }

    /** An end of a range of numbers. */
    public static int place(Object value) {
        Object raw = PSObject.base(value);
        Object number = raw == null ? 0 : raw instanceof String s ? wholeNumber(s) : Numbers.enumNumber(raw);
        if (Numbers.kind(number) == null || number instanceof java.math.BigInteger) {
            throw new DotNetException("System.InvalidCastException", "Unable to cast object of type '" + ClrTypes.of(raw).fullName()
                    + "' to type 'System.IConvertible'.");
        }
        return (Integer) Numbers.convert(number, Numbers.Kind.INT32);
    }
}
