package org.mooring.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.BigNumbers;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** The four operations and the remainder of two numbers of one kind; what does not fit becomes a Double, of Decimal an error. */
final class NumberArithmetic {

    /** The operators, with the names that .NET gives their methods. */
    enum Operator {
        ADD("op_Addition", "+"), SUBTRACT("op_Subtraction", "-"), MULTIPLY("op_Multiply", "*"), DIVIDE("op_Division", "/"),
        REMAINDER("op_Modulus", "%");

        final String method;
        final String sign;

        Operator(String method, String sign) {
            this.method = method;
            this.sign = sign;
        }
    }

    private NumberArithmetic() {}

    static Object apply(Operator op, Object left, Object right, Numbers.Kind kind) {
        return switch (kind) {
            case DOUBLE, SINGLE -> ofDoubles(op, Numbers.toDouble(left), Numbers.toDouble(right));
            case DECIMAL -> ofDecimals(op, left, right);
            case BIGINTEGER -> ofBigIntegers(op, Numbers.toBigInteger(left), Numbers.toBigInteger(right));
            case UINT64, UINT32 -> ofUnsigned(op, Numbers.toBigInteger(left), Numbers.toBigInteger(right), kind);
            case INT64 -> ofLongs(op, Numbers.bits(left), Numbers.bits(right));
            default -> ofInts(op, (int) Numbers.bits(left), (int) Numbers.bits(right));
        };
    }

    static Object ofInts(Operator op, int a, int b) {
        switch (op) {
            case ADD, SUBTRACT, MULTIPLY -> {
                long result = op == Operator.ADD ? (long) a + b : op == Operator.SUBTRACT ? (long) a - b : (long) a * b;
                return result == (int) result ? (Object) (int) result : (Object) (double) result;
            }
            case DIVIDE -> {
                checkDivisor(b == 0);
                return a == Integer.MIN_VALUE && b == -1 ? (Object) (double) -(long) a : a % b == 0 ? (Object) (a / b) : (Object) ((double) a / b);
            }
            default -> {
                checkDivisor(b == 0);
                return b == -1 ? 0 : a % b;
            }
        }
    }

    private static Object ofLongs(Operator op, long a, long b) {
        switch (op) {
            case ADD -> {
                long result = a + b;
                return ((a ^ result) & (b ^ result)) < 0 ? (Object) ((double) a + b) : (Object) result;
            }
            case SUBTRACT -> {
                long result = a - b;
                return ((a ^ b) & (a ^ result)) < 0 ? (Object) ((double) a - b) : (Object) result;
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(a, b);
                long low = a * b;
                return high == low >> 63 ? (Object) low : (Object) truncated(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            }
            case DIVIDE -> {
                checkDivisor(b == 0);
                return a == Long.MIN_VALUE && b == -1 ? (Object) (-(double) a) : a % b == 0 ? (Object) (a / b) : (Object) ((double) a / b);
            }
            default -> {
                checkDivisor(b == 0);
                return b == -1 ? 0L : a % b;
            }
        }
    }

    /** The double next to zero, as .NET makes one of a big integer. */
    private static double truncated(BigInteger value) {
        double nearest = value.doubleValue();
        int beyond = new BigDecimal(nearest).abs().compareTo(new BigDecimal(value).abs());
        return beyond <= 0 ? nearest : nearest > 0 ? Math.nextDown(nearest) : Math.nextUp(nearest);
    }

    private static Object ofUnsigned(Operator op, BigInteger a, BigInteger b, Numbers.Kind kind) {
        boolean division = op == Operator.DIVIDE || op == Operator.REMAINDER;
        if (division) {
            checkDivisor(b.signum() == 0);
        }
        if (op == Operator.DIVIDE && a.mod(b.abs()).signum() != 0) {
            return a.doubleValue() / b.doubleValue();
        }
        BigInteger result = switch (op) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> a.divide(b);
            case REMAINDER -> a.remainder(b);
        };
        if (result.signum() < 0 || result.bitLength() > (kind == Numbers.Kind.UINT64 ? 64 : 32)) {
            return op == Operator.MULTIPLY ? (Object) truncated(result) : (Object) result.doubleValue();
        }
        return kind == Numbers.Kind.UINT64 ? new UInt64(result.longValue()) : (Object) new UInt32(result.longValue());
    }

    private static Object ofDoubles(Operator op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
        };
    }

    private static Object ofDecimals(Operator op, Object left, Object right) {
        try {
            BigDecimal a = Numbers.toDecimal(left);
            BigDecimal b = Numbers.toDecimal(right);
            return switch (op) {
                case ADD -> Numbers.checked(a.add(b));
                case SUBTRACT -> Numbers.checked(a.subtract(b));
                case MULTIPLY -> Numbers.checked(a.multiply(b));
                case DIVIDE -> {
                    checkDivisor(b.signum() == 0);
                    yield quotient(a, b);
                }
                case REMAINDER -> {
                    checkDivisor(b.signum() == 0);
                    yield a.remainder(b);
                }
            };
        } catch (DotNetException e) {
            if (e.errorRecord() != null) {
                throw e;
            }
            throw runtime(e.getMessage(), e);
        }
    }

    /** With up to 28 decimals and without zeros at the end that the operands had not. */
    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        int integral = Math.max(1, a.precision() - a.scale() - (b.precision() - b.scale()) + 1);
        int scale = Math.max(0, Math.min(28, 29 - Math.max(0, integral - 1)));
        BigDecimal exact = a.divide(b, scale, RoundingMode.HALF_EVEN);
        int kept = Math.max(0, a.scale() - b.scale());
        BigDecimal stripped = exact.stripTrailingZeros();
        return Numbers.checked(stripped.scale() < kept ? exact.setScale(Math.min(kept, exact.scale()), RoundingMode.HALF_EVEN) : stripped);
    }

    private static Object ofBigIntegers(Operator op, BigInteger a, BigInteger b) {
        if (b.signum() == 0 && (op == Operator.DIVIDE || op == Operator.REMAINDER)) {
            throw Errors.error("MethodException", "DotNetMethodException", ErrorCategory.NotSpecified, "Attempted to divide by zero.",
                    new DotNetException("System.DivideByZeroException", "Attempted to divide by zero."));
        }
        return switch (op) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> BigNumbers.product(a, b);
            case DIVIDE -> a.divide(b);
            case REMAINDER -> a.remainder(b);
        };
    }

    private static void checkDivisor(boolean isZero) {
        if (isZero) {
            String message = "Attempted to divide by zero.";
            throw runtime(message, new DotNetException("System.DivideByZeroException", message));
        }
    }

    private static DotNetException runtime(String message, Throwable inner) {
        return Errors.error("RuntimeException", "RuntimeException", ErrorCategory.NotSpecified, message, inner);
    }
}
