package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** System.Decimal: a BigDecimal of at most 96 bits and a scale from 0 to 28. */
@ClrClass(value = "System.Decimal", type = BigDecimal.class, valueType = true, shared = {NumberMembers.class, OrderedMath.class},
        interfaces = {"System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IComparable`1[System.Decimal]",
            "System.IEquatable`1[System.Decimal]"})
public final class DecimalType {

    public static final BigDecimal MaxValue = new BigDecimal("79228162514264337593543950335");
    public static final BigDecimal MinValue = MaxValue.negate();
    public static final BigDecimal One = BigDecimal.ONE;
    public static final BigDecimal Zero = BigDecimal.ZERO;
    public static final BigDecimal MinusOne = BigDecimal.ONE.negate();

    private DecimalType() {}

    @New
    public static BigDecimal make(int value) {
        return BigDecimal.valueOf(value);
    }

    @New
    public static BigDecimal make(long value) {
        return BigDecimal.valueOf(value);
    }

    @New
    public static BigDecimal make(double value) {
        return ofDouble(value);
    }

    @New
    public static BigDecimal make(int[] bits) {
        return make(bits[0], bits[1], bits[2], bits[3] < 0, (byte) (bits[3] >> 16));
    }

    @New
    public static BigDecimal make(int lo, int mid, int hi, boolean isNegative, byte scale) {
        BigDecimal value = new BigDecimal(new java.math.BigInteger(String.format("%08x%08x%08x", hi, mid, lo), 16), scale);
        return isNegative ? value.negate() : value;
    }

    /** As .NET converts: 15 significant digits. */
    public static BigDecimal ofDouble(double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= 7.9228162514264338e28) {
            throw Exceptions.overflow("Value was either too large or too small for a Decimal.");
        }
        BigDecimal rounded = new BigDecimal(value).round(new java.math.MathContext(15, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return NumberParser.toDecimal(rounded);
    }

    @Get
    public static byte scale(BigDecimal self) {
        return (byte) self.scale();
    }

    public static int getHashCode(BigDecimal self) {
        return self.signum() == 0 ? 0 : self.stripTrailingZeros().hashCode();
    }

    private static BigDecimal read(String s, int styles, Object provider) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        BigDecimal value = NumberParser.readDecimal(s, styles, NumberMembers.numbers(provider));
        if (value == null) {
            throw Exceptions.notANumber(s);
        }
        return value;
    }

    private static boolean put(String s, int styles, Object provider, ByRef result) {
        BigDecimal exact = NumberParser.read(s, styles, NumberMembers.numbers(provider));
        boolean fits = exact != null && exact.abs().compareTo(MaxValue) <= 0;
        result.set(fits ? NumberParser.toDecimal(exact) : BigDecimal.ZERO);
        return fits;
    }

    public static BigDecimal parse(String s) {
        return read(s, NumberParser.NUMBER_STYLE, null);
    }

    public static BigDecimal parse(String s, @Type("System.Globalization.NumberStyles") Object style) {
        return read(s, NumberMembers.styles(style), null);
    }

    @Name("Parse")
    public static BigDecimal parseFor(String s, @Type("System.IFormatProvider") Object provider) {
        return read(s, NumberParser.NUMBER_STYLE, provider);
    }

    public static BigDecimal parse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider) {
        return read(s, NumberMembers.styles(style), provider);
    }

    public static boolean tryParse(String s, @Type("System.Decimal") ByRef result) {
        return put(s, NumberParser.NUMBER_STYLE, null, result);
    }

    public static boolean tryParse(String s, @Type("System.Globalization.NumberStyles") Object style, @Type("System.IFormatProvider") Object provider,
            @Type("System.Decimal") ByRef result) {
        return put(s, NumberMembers.styles(style), provider, result);
    }

    static BigDecimal rounded(BigDecimal d, int decimals, RoundingMode mode) {
        if (decimals < 0 || decimals > 28) {
            throw Exceptions.outOfRange("Decimal can only round to between 0 and 28 digits of precision.", "decimals");
        }
        return d.scale() <= decimals ? d : d.setScale(decimals, mode);
    }

    static RoundingMode mode(Object mode) {
        return switch ((int) ClrEnum.number(mode)) {
            case 0 -> RoundingMode.HALF_EVEN;
            case 1 -> RoundingMode.HALF_UP;
            case 2 -> RoundingMode.DOWN;
            case 3 -> RoundingMode.FLOOR;
            default -> RoundingMode.CEILING;
        };
    }

    public static BigDecimal round(BigDecimal d) {
        return rounded(d, 0, RoundingMode.HALF_EVEN);
    }

    public static BigDecimal round(BigDecimal d, int decimals) {
        return rounded(d, decimals, RoundingMode.HALF_EVEN);
    }

    public static BigDecimal round(BigDecimal d, @Type("System.MidpointRounding") Object mode) {
        return rounded(d, 0, mode(mode));
    }

    public static BigDecimal round(BigDecimal d, int decimals, @Type("System.MidpointRounding") Object mode) {
        return rounded(d, decimals, mode(mode));
    }

    public static BigDecimal truncate(BigDecimal d) {
        return rounded(d, 0, RoundingMode.DOWN);
    }

    public static BigDecimal floor(BigDecimal d) {
        return rounded(d, 0, RoundingMode.FLOOR);
    }

    public static BigDecimal ceiling(BigDecimal d) {
        return rounded(d, 0, RoundingMode.CEILING);
    }

    public static BigDecimal abs(BigDecimal value) {
        return value.abs();
    }

    public static BigDecimal negate(BigDecimal d) {
        return d.negate();
    }

    public static BigDecimal add(BigDecimal d1, BigDecimal d2) {
        return NumberParser.toDecimal(d1.add(d2));
    }

    public static BigDecimal subtract(BigDecimal d1, BigDecimal d2) {
        return NumberParser.toDecimal(d1.subtract(d2));
    }

    public static BigDecimal multiply(BigDecimal d1, BigDecimal d2) {
        return NumberParser.toDecimal(d1.multiply(d2));
    }

    /** To 28 or 29 digits, ties to even; no zeros behind that the operands had not. */
    public static BigDecimal divide(BigDecimal d1, BigDecimal d2) {
        if (d2.signum() == 0) {
            throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        BigDecimal quotient = d1.divide(d2, 40, RoundingMode.HALF_EVEN);
        int ideal = Math.max(0, d1.scale() - d2.scale());
        BigDecimal shortest = quotient.stripTrailingZeros();
        return NumberParser.toDecimal(shortest.scale() < ideal ? shortest.setScale(ideal) : shortest);
    }

    public static BigDecimal remainder(BigDecimal d1, BigDecimal d2) {
        if (d2.signum() == 0) {
            throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        return d1.remainder(d2);
    }

    public static int compare(BigDecimal d1, BigDecimal d2) {
        return d1.compareTo(d2);
    }

    public static int[] getBits(BigDecimal d) {
        java.math.BigInteger n = d.unscaledValue().abs();
        return new int[] {n.intValue(), n.shiftRight(32).intValue(), n.shiftRight(64).intValue(), d.scale() << 16 | (d.signum() < 0 ? 1 << 31 : 0)};
    }

    public static int toInt32(BigDecimal d) {
        return d.setScale(0, RoundingMode.DOWN).intValueExact();
    }

    public static long toInt64(BigDecimal d) {
        return d.setScale(0, RoundingMode.DOWN).longValueExact();
    }

    public static double toDouble(BigDecimal d) {
        return d.doubleValue();
    }

    /** In ten thousandths. */
    @Name("ToOACurrency")
    public static long toCurrency(BigDecimal value) {
        return value.movePointRight(4).setScale(0, java.math.RoundingMode.HALF_EVEN).longValueExact();
    }

    @Name("FromOACurrency")
    public static BigDecimal fromCurrency(long cy) {
        return BigDecimal.valueOf(cy, 4).stripTrailingZeros();
    }

    public static boolean isNegative(BigDecimal value) {
        return value.signum() < 0;
    }

    public static boolean isPositive(BigDecimal value) {
        return value.signum() >= 0;
    }

    public static boolean isInteger(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    public static boolean isEvenInteger(BigDecimal value) {
        return isInteger(value) && !value.toBigInteger().testBit(0);
    }

    public static boolean isOddInteger(BigDecimal value) {
        return isInteger(value) && value.toBigInteger().testBit(0);
    }

    public static boolean isCanonical(BigDecimal value) {
        return value.scale() == 0 || value.unscaledValue().mod(java.math.BigInteger.TEN).signum() != 0;
    }

    public static BigDecimal copySign(BigDecimal value, BigDecimal sign) {
        return value.signum() < 0 == sign.signum() < 0 ? value : value.negate();
    }

    public static BigDecimal maxMagnitude(BigDecimal x, BigDecimal y) {
        int order = x.abs().compareTo(y.abs());
        return order > 0 || order == 0 && x.signum() > 0 ? x : y;
    }

    public static BigDecimal minMagnitude(BigDecimal x, BigDecimal y) {
        int order = x.abs().compareTo(y.abs());
        return order < 0 || order == 0 && x.signum() < 0 ? x : y;
    }
}
