package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;

/** System.Math; see {@link MathRanges} too. */
@ClrClass(value = "System.Math", type = ClrClass.None.class, shared = MathRanges.class)
public final class MathType {

    public static final double PI = Math.PI;
    public static final double E = Math.E;
    public static final double Tau = 2 * Math.PI;

    private MathType() {}

    private static RuntimeException minimum() {
        return Exceptions.overflow("Negating the minimum value of a twos complement number is invalid.");
    }

    public static int abs(int value) {
        if (value == Integer.MIN_VALUE) {
            throw minimum();
        }
        return Math.abs(value);
    }

    public static long abs(long value) {
        if (value == Long.MIN_VALUE) {
            throw minimum();
        }
        return Math.abs(value);
    }

    public static short abs(short value) {
        if (value == Short.MIN_VALUE) {
            throw minimum();
        }
        return (short) Math.abs(value);
    }

    public static SByte abs(SByte value) {
        if (value.equals(SByte.MIN)) {
            throw minimum();
        }
        return new SByte((byte) Math.abs(value.intValue()));
    }

    public static double abs(double value) {
        return Math.abs(value);
    }

    public static float abs(float value) {
        return Math.abs(value);
    }

    public static BigDecimal abs(BigDecimal value) {
        return value.abs();
    }

    public static double sqrt(double d) {
        return Math.sqrt(d);
    }

    public static double cbrt(double d) {
        return Math.cbrt(d);
    }

    public static double pow(double x, double y) {
        return x == 1 || x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
    }

    public static double exp(double d) {
        return Math.exp(d);
    }

    public static double log(double d) {
        return Math.log(d);
    }

    public static double log(double a, double newBase) {
        if (newBase == 2) {
            return log2(a);
        }
        return newBase == 1 || a != 1 && (newBase == 0 || newBase == Double.POSITIVE_INFINITY) ? Double.NaN : Math.log(a) / Math.log(newBase);
    }

    public static double log10(double d) {
        return Math.log10(d);
    }

    public static double log2(double x) {
        if (x > 0 && Double.isFinite(x)) {
            int exponent = Math.getExponent(x);
            if (Math.scalb(1.0, exponent) == x) {
                return exponent;
            }
        }
        return Math.log(x) / Math.log(2);
    }

    public static int iLogB(double x) {
        return Math.getExponent(x);
    }

    public static double sin(double a) {
        return Math.sin(a);
    }

    public static double cos(double d) {
        return Math.cos(d);
    }

    public static double tan(double a) {
        return Math.tan(a);
    }

    public static double asin(double d) {
        return Math.asin(d);
    }

    public static double acos(double d) {
        return Math.acos(d);
    }

    public static double atan(double d) {
        return Math.atan(d);
    }

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double sinh(double value) {
        return Math.sinh(value);
    }

    public static double cosh(double value) {
        return Math.cosh(value);
    }

    public static double tanh(double value) {
        return Math.tanh(value);
    }

    public static double floor(double d) {
        return Math.floor(d);
    }

    public static BigDecimal floor(BigDecimal d) {
        return DecimalType.floor(d);
    }

    public static double ceiling(double a) {
        return Math.ceil(a);
    }

    public static BigDecimal ceiling(BigDecimal d) {
        return DecimalType.ceiling(d);
    }

    public static double truncate(double d) {
        return d < 0 ? Math.ceil(d) : Math.floor(d);
    }

    public static BigDecimal truncate(BigDecimal d) {
        return DecimalType.truncate(d);
    }

    public static double round(double a) {
        return Math.rint(a);
    }

    public static double round(double value, int digits) {
        return rounded(value, digits, RoundingMode.HALF_EVEN);
    }

    public static double round(double value, @Type("System.MidpointRounding") Object mode) {
        return rounded(value, 0, DecimalType.mode(mode));
    }

    public static double round(double value, int digits, @Type("System.MidpointRounding") Object mode) {
        return rounded(value, digits, DecimalType.mode(mode));
    }

    /** .NET scales by a power of ten, rounds the scaled double and divides: 2.675 becomes 2.68 because 267.5 is a tie. */
    private static double rounded(double value, int digits, RoundingMode mode) {
        if (digits < 0 || digits > 15) {
            throw Exceptions.outOfRange("Rounding digits must be between 0 and 15, inclusive.", "digits");
        }
        if (!Double.isFinite(value) || Math.abs(value) >= 1e16) {
            return value;
        }
        double power = BigDecimal.TEN.pow(digits, MathContext.UNLIMITED).doubleValue();
        double scaled = value * power;
        double whole = mode == RoundingMode.HALF_EVEN ? Math.rint(scaled) : new BigDecimal(scaled).setScale(0, mode).doubleValue();
        return whole == 0 ? Math.copySign(0, value) : whole / power;
    }

    public static BigDecimal round(BigDecimal d) {
        return DecimalType.round(d);
    }

    public static BigDecimal round(BigDecimal d, int decimals) {
        return DecimalType.round(d, decimals);
    }

    public static BigDecimal round(BigDecimal d, @Type("System.MidpointRounding") Object mode) {
        return DecimalType.round(d, mode);
    }

    public static BigDecimal round(BigDecimal d, int decimals, @Type("System.MidpointRounding") Object mode) {
        return DecimalType.round(d, decimals, mode);
    }

    public static int sign(int value) {
        return Integer.signum(value);
    }

    public static int sign(long value) {
        return Long.signum(value);
    }

    public static int sign(double value) {
        if (Double.isNaN(value)) {
            throw Exceptions.make("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
        }
        return (int) Math.signum(value);
    }

    public static int sign(BigDecimal value) {
        return value.signum();
    }

    private static RuntimeException byZero() {
        return Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
    }

    public static int divRem(int a, int b, @Type("System.Int32") ByRef result) {
        if (b == 0) {
            throw byZero();
        }
        result.set(a % b);
        return a / b;
    }

    public static long divRem(long a, long b, @Type("System.Int64") ByRef result) {
        if (b == 0) {
            throw byZero();
        }
        result.set(a % b);
        return a / b;
    }

    @Type("System.ValueTuple`2[System.Int32,System.Int32]")
    public static Object divRem(int left, int right) {
        if (right == 0) {
            throw byZero();
        }
        return org.mooring.dotnet.Tuple.of("System.ValueTuple", left / right, left % right);
    }

    @Type("System.ValueTuple`2[System.Int64,System.Int64]")
    public static Object divRem(long left, long right) {
        if (right == 0) {
            throw byZero();
        }
        return org.mooring.dotnet.Tuple.of("System.ValueTuple", left / right, left % right);
    }

    public static long bigMul(int a, int b) {
        return (long) a * b;
    }

    @org.mooring.dotnet.Name("IEEERemainder")
    public static double ieeeRemainder(double x, double y) {
        return Math.IEEEremainder(x, y);
    }

    public static double copySign(double x, double y) {
        return Math.copySign(x, y);
    }

    public static double fusedMultiplyAdd(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    public static double bitIncrement(double x) {
        return Math.nextUp(x);
    }

    public static double bitDecrement(double x) {
        return Math.nextDown(x);
    }

    public static double asinh(double d) {
        return Double.isInfinite(d) || d == 0 ? d : Math.copySign(Math.log(Math.abs(d) + Math.sqrt(d * d + 1)), d);
    }

    public static double acosh(double d) {
        return Math.log(d + Math.sqrt(d * d - 1));
    }

    public static double atanh(double d) {
        return 0.5 * Math.log((1 + d) / (1 - d));
    }

    public static double maxMagnitude(double x, double y) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        return a > b || Double.isNaN(a) ? x : a == b ? Math.max(x, y) : y;
    }

    public static double minMagnitude(double x, double y) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        return a < b || Double.isNaN(a) ? x : a == b ? Math.min(x, y) : y;
    }

    public static double reciprocalEstimate(double d) {
        return 1 / d;
    }

    public static double reciprocalSqrtEstimate(double d) {
        return 1 / Math.sqrt(d);
    }

    public static double scaleB(double x, int n) {
        return Math.scalb(x, n);
    }

    @org.mooring.dotnet.Type("System.ValueTuple`2[System.Double,System.Double]")
    public static Object sinCos(double x) {
        org.mooring.dotnet.ClrType number = org.mooring.dotnet.ClrTypes.of(Double.class);
        return org.mooring.dotnet.Tuple.of("System.ValueTuple", java.util.List.of(number, number), Math.sin(x), Math.cos(x));
    }
}
