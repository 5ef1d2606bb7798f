package org.mooring.object;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.BigNumbers;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.UInt64;

/** PowerShell's bitwise operators; enums stay enums, fractions are cut off. */
public final class Bits {

    private enum Operator { AND, OR, XOR }

    private Bits() {}

    public static Object and(Object left, Object right) {
        return left instanceof Integer a && right instanceof Integer b ? (Object) (a & b) : combine(Operator.AND, left, right);
    }

    public static Object or(Object left, Object right) {
        return left instanceof Integer a && right instanceof Integer b ? (Object) (a | b) : combine(Operator.OR, left, right);
    }

    public static Object xor(Object left, Object right) {
        return left instanceof Integer a && right instanceof Integer b ? (Object) (a ^ b) : combine(Operator.XOR, left, right);
    }

    private static Object combine(Operator op, Object left, Object right) {
        Object a = PSObject.base(left);
        Object b = PSObject.base(right);
        if (a instanceof String s && enumOf(b) != null) {
            a = enumOperand(s, enumOf(b));
        }
        ClrEnum type = enumOf(a);
        if (type != null) {
            b = b instanceof String s ? enumOperand(s, type) : b;
            long y = Numbers.bits(operand(Numbers.enumNumber(b)));
            return type.value(apply(op, ClrEnum.number(a), y));
        }
        b = Numbers.enumNumber(b);
        a = operand(a);
        b = operand(b);
        Numbers.Kind kind = Numbers.kind(a).compareTo(Numbers.kind(b)) >= 0 ? Numbers.kind(a) : Numbers.kind(b);
        boolean negative = isNegative(a) || isNegative(b);
        return switch (kind) {
            case UINT64 -> new UInt64(apply(op, Numbers.bits(a), Numbers.bits(b)));
            case UINT32 -> negative ? (Object) apply(op, Numbers.bits(a), Numbers.bits(b)) : Numbers.make(kind, apply(op, Numbers.bits(a), Numbers.bits(b)));
            case INT64 -> apply(op, Numbers.bits(a), Numbers.bits(b));
            case BIGINTEGER -> switch (op) {
                case AND -> Numbers.toBigInteger(a).and(Numbers.toBigInteger(b));
                case OR -> Numbers.toBigInteger(a).or(Numbers.toBigInteger(b));
                case XOR -> Numbers.toBigInteger(a).xor(Numbers.toBigInteger(b));
            };
            case DOUBLE, SINGLE, DECIMAL -> {
                long bits = apply(op, whole(a), whole(b));
                yield negative ? (Object) bits : new UInt64(bits);
            }
            default -> (int) apply(op, Numbers.bits(a), Numbers.bits(b));
        };
    }

    /** A text beside a value of an enumeration: a number as a literal has it, else one of its names. */
    static Object enumOperand(String text, ClrEnum type) {
        Object number = NumberText.literal(text);
        return number != null ? number : Conversion.cast(text, type);
    }

    static ClrEnum enumOf(Object value) {
        return value instanceof EnumValue e ? e.clrType() : value instanceof Enum<?> && ClrTypes.of(value) instanceof ClrEnum e ? e : null;
    }

    private static boolean isNegative(Object number) {
        return !(number instanceof UInt64) && Numbers.toDouble(number) < 0;
    }

    private static long whole(Object number) {
        Object integer = Numbers.convert(number, isNegative(number) ? Numbers.Kind.INT64 : Numbers.Kind.UINT64);
        return Numbers.bits(integer);
    }

    private static long apply(Operator op, long a, long b) {
        return switch (op) {
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
        };
    }

    private static Object operand(Object value) {
        Object raw = AutomationNull.toNull(value);
        if (raw == null) {
            return 0;
        }
        if (raw instanceof String s) {
            return Arithmetic.fromText(s);
        }
        Numbers.Kind kind = Numbers.kind(raw);
        if (kind == null) {
            throw Errors.error("RuntimeException", "NotADefinedOperationForType", ErrorCategory.InvalidOperation, "The operation '["
                    + ClrTypes.of(raw).fullName() + "]' is not defined.", null);
        }
        return kind.isNumber() ? raw : (Object) (int) Numbers.bits(raw);
    }

    public static Object not(Object value) {
        ClrEnum type = enumOf(PSObject.base(value));
        if (type != null) {
            return type.value(~ClrEnum.number(PSObject.base(value)));
        }
        Object a = operand(PSObject.base(value));
        return switch (Numbers.kind(a)) {
            case UINT64, UINT32 -> Numbers.make(Numbers.kind(a), ~Numbers.bits(a));
            case INT64 -> ~Numbers.bits(a);
            case BIGINTEGER -> Numbers.toBigInteger(a).not();
            case DOUBLE, SINGLE, DECIMAL -> isNegative(a) ? (Object) ~whole(a) : new UInt64(~whole(a));
            default -> (int) ~Numbers.bits(a);
        };
    }

    public static Object shiftLeft(Object left, Object right) {
        return shift(left, Conversion.toInt(right), true);
    }

    public static Object shiftRight(Object left, Object right) {
        return shift(left, Conversion.toInt(right), false);
    }

    private static Object shift(Object left, int by, boolean toLeft) {
        if (enumOf(PSObject.base(left)) != null) {
            throw new DotNetException("System.InvalidOperationException", "The binary operator " + (toLeft ? "LeftShift" : "RightShift")
                    + " is not defined for the types '" + enumOf(PSObject.base(left)).fullName() + "' and 'System.Int32'.");
        }
        Object a = operand(PSObject.base(left));
        Numbers.Kind kind = Numbers.kind(a);
        switch (kind) {
            case DOUBLE, SINGLE, DECIMAL -> {
                boolean negative = isNegative(a);
                a = negative ? (Object) whole(a) : new UInt64(whole(a));
                kind = Numbers.kind(a);
            }
            case BIGINTEGER -> {
                return toLeft ? BigNumbers.shiftedLeft(Numbers.toBigInteger(a), by) : Numbers.toBigInteger(a).shiftRight(by);
            }
            default -> { }
        }
        long bits = Numbers.bits(a);
        boolean wide = kind == Numbers.Kind.INT64 || kind == Numbers.Kind.UINT64;
        int distance = wide ? by & 63 : by & 31;
        long result = toLeft ? bits << distance : kind == Numbers.Kind.UINT64 ? bits >>> distance : bits >> distance;
        return Numbers.make(kind, result);
    }
}
