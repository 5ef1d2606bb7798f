package org.mooring.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** The numbers of .NET on JVM values: their kinds, ranges and conversions (System.Convert's rules: banker's rounding, checked ranges). */
final class Numbers {

    /** The kinds, in the order in which arithmetic prefers the wider one. */
    enum Kind {
        SBYTE("a signed byte", -128, 127), BYTE("an unsigned byte", 0, 255), INT16("an Int16", Short.MIN_VALUE, Short.MAX_VALUE),
        UINT16("a UInt16", 0, 0xffff), INT32("an Int32", Integer.MIN_VALUE, Integer.MAX_VALUE), UINT32("a UInt32", 0, 0xffffffffL),
        INT64("an Int64", Long.MIN_VALUE, Long.MAX_VALUE), UINT64("a UInt64", 0, -1), SINGLE(null, 0, 0), DOUBLE(null, 0, 0),
        DECIMAL("a Decimal", 0, 0), BIGINTEGER(null, 0, 0), CHAR("a character", 0, 0xffff), BOOLEAN(null, 0, 1);

        private final String words;
        private final long least;
        private final long most;

        Kind(String words, long least, long most) {
            this.words = words;
            this.least = least;
            this.most = most;
        }

        boolean isInteger() {
            return compareTo(UINT64) <= 0;
        }

        boolean isNumber() {
            return compareTo(BIGINTEGER) <= 0;
        }

        boolean isSigned() {
            return this == SBYTE || this == INT16 || this == INT32 || this == INT64;
        }
    }

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);
    private static final BigDecimal DECIMAL_MAX = new BigDecimal("79228162514264337593543950335");

    private Numbers() {}

    /** The kind of a raw value; null of what is no number, char or bool. */
    static Kind kind(Object value) {
        return switch (value) {
            case Integer i -> Kind.INT32;
            case Double d -> Kind.DOUBLE;
            case Long l -> Kind.INT64;
            case Boolean b -> Kind.BOOLEAN;
            case Character c -> Kind.CHAR;
            case BigDecimal d -> Kind.DECIMAL;
            case Byte b -> Kind.BYTE;
            case Float f -> Kind.SINGLE;
            case Short s -> Kind.INT16;
            case BigInteger b -> Kind.BIGINTEGER;
            case UInt64 u -> Kind.UINT64;
            case UInt32 u -> Kind.UINT32;
            case UInt16 u -> Kind.UINT16;
            case SByte s -> Kind.SBYTE;
            case null, default -> null;
        };
    }

    /** The kind of a Java class. */
    static Kind kindOf(Class<?> c) {
        return c == Integer.class ? Kind.INT32 : c == Double.class ? Kind.DOUBLE : c == Long.class ? Kind.INT64 : c == Boolean.class ? Kind.BOOLEAN
                : c == Character.class ? Kind.CHAR : c == BigDecimal.class ? Kind.DECIMAL : c == Byte.class ? Kind.BYTE
                : c == Float.class ? Kind.SINGLE : c == Short.class ? Kind.INT16 : c == BigInteger.class ? Kind.BIGINTEGER
                : c == UInt64.class ? Kind.UINT64 : c == UInt32.class ? Kind.UINT32 : c == UInt16.class ? Kind.UINT16
                : c == SByte.class ? Kind.SBYTE : null;
    }

    static boolean isNumber(Object value) {
        Kind kind = kind(value);
        return kind != null && kind.isNumber();
    }

    /** An enum's constant as its number, other values as they are. */
    static Object enumNumber(Object value) {
        return value instanceof EnumValue || value instanceof Enum<?> && org.mooring.dotnet.ClrTypes.of(value).isEnum()
                ? of(((ClrEnum) org.mooring.dotnet.ClrTypes.of(value)).underlying().javaClass(), ClrEnum.number(value)) : value;
    }

    private static Object of(Class<?> c, long number) {
        return make(kindOf(c), number);
    }

    /** A number of an integer kind without a check. */
    static Object make(Kind kind, long v) {
        return switch (kind) {
            case INT32 -> (int) v;
            case INT64 -> v;
            case BYTE -> (byte) v;
            case SBYTE -> new SByte((byte) v);
            case INT16 -> (short) v;
            case UINT16 -> new UInt16((int) (v & 0xffff));
            case UINT32 -> new UInt32(v & 0xffffffffL);
            case UINT64 -> new UInt64(v);
            case CHAR -> (char) v;
            case BOOLEAN -> v != 0;
            case SINGLE -> (float) v;
            case DOUBLE -> (double) v;
            case DECIMAL -> BigDecimal.valueOf(v);
            case BIGINTEGER -> BigInteger.valueOf(v);
        };
    }

    /** The value of an integer, char or bool that fits a long; of UInt64 its bits. */
    static long bits(Object value) {
        return switch (value) {
            case Integer i -> i;
            case Long l -> l;
            case Byte b -> b & 0xff;
            case Character c -> c;
            case Boolean b -> b ? 1 : 0;
            default -> ((Number) value).longValue();
        };
    }

    static double toDouble(Object value) {
        return switch (value) {
            case Byte b -> b & 0xff;
            case Character c -> c;
            case Boolean b -> b ? 1 : 0;
            default -> ((Number) value).doubleValue();
        };
    }

    static BigInteger toBigInteger(Object value) {
        return switch (value) {
            case BigInteger b -> b;
            case UInt64 u -> u.toBigInteger();
            case BigDecimal d -> d.toBigInteger();
            case Double d -> fromDouble(d);
            case Float f -> fromDouble(f);
            default -> BigInteger.valueOf(bits(value));
        };
    }

    private static BigInteger fromDouble(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            throw Exceptions.overflow(Double.isNaN(d) ? "The value is not a number." : "BigInteger cannot represent infinity.");
        }
        return new BigDecimal(d).toBigInteger();
    }

    /** As System.Decimal: a double gives its first 15 digits. */
    static BigDecimal toDecimal(Object value) {
        BigDecimal result = switch (value) {
            case BigDecimal d -> d;
            case Double d -> rounded(d, 15);
            case Float f -> rounded(f, 7);
            case BigInteger b -> new BigDecimal(b);
            case UInt64 u -> new BigDecimal(u.toBigInteger());
            default -> BigDecimal.valueOf(bits(value));
        };
        return checked(result);
    }

    private static BigDecimal rounded(double d, int digits) {
        // The double next to the largest decimal is larger than it.
        if (!(Math.abs(d) < 0x1p96)) {
            throw tooLarge(Kind.DECIMAL);
        }
        BigDecimal result = new BigDecimal(d).round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        result = result.scale() < 0 ? result.setScale(0) : result;
        return result.scale() > 28 ? result.setScale(28, RoundingMode.HALF_EVEN).stripTrailingZeros() : result;
    }

    /** Fits a result into System.Decimal's 96 bits and 28 decimals. */
    static BigDecimal checked(BigDecimal value) {
        BigDecimal d = value;
        if (d.scale() < 0) {
            d = d.setScale(0);
        }
        if (d.scale() > 28) {
            d = d.setScale(28, RoundingMode.HALF_EVEN);
        }
        while (d.scale() > 0 && d.unscaledValue().bitLength() > 96) {
            int excess = Math.max(1, Math.min(d.scale(), d.precision() - 29));
            d = d.setScale(d.scale() - excess, RoundingMode.HALF_EVEN);
        }
        if (d.abs().compareTo(DECIMAL_MAX) > 0) {
            throw tooLarge(Kind.DECIMAL);
        }
        return d;
    }

    static RuntimeException tooLarge(Kind kind) {
        return Exceptions.overflow("Value was either too large or too small for " + kind.words + ".");
    }

    /** Converts a number, char or bool to a kind: OverflowException out of range, InvalidCastException where .NET knows no way. */
    static Object convert(Object value, Kind to) {
        Kind from = kind(value);
        if (from == to) {
            return value;
        }
        if (from == Kind.CHAR && (to == Kind.SINGLE || to == Kind.DOUBLE || to == Kind.DECIMAL)
                || to == Kind.CHAR && (from == Kind.SINGLE || from == Kind.DOUBLE || from == Kind.DECIMAL || from == Kind.BOOLEAN)) {
            throw Exceptions.make("System.InvalidCastException", "Invalid cast from '" + name(from) + "' to '" + name(to) + "'.");
        }
        return switch (to) {
            case DOUBLE -> toDouble(value);
            case SINGLE -> (float) toDouble(value);
            case DECIMAL -> toDecimal(value);
            case BIGINTEGER -> toBigInteger(value);
            case BOOLEAN -> isTrue(value);
            default -> toInteger(value, from, to);
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case CHAR -> "Char";
            case SINGLE -> "Single";
            case DOUBLE -> "Double";
            case DECIMAL -> "Decimal";
            default -> "Boolean";
        };
    }

    private static Object toInteger(Object value, Kind from, Kind to) {
        switch (from) {
            case DOUBLE, SINGLE -> {
                double d = Math.rint(toDouble(value));
                if (d >= -9.2e18 && d <= 9.2e18) {
                    return ranged((long) d, to);
                }
                if (Double.isNaN(d) || Double.isInfinite(d)) {
                    throw tooLarge(to);
                }
                return ranged(new BigDecimal(d).toBigInteger(), to);
            }
            case DECIMAL -> {
                return ranged(((BigDecimal) value).setScale(0, RoundingMode.HALF_EVEN).toBigInteger(), to);
            }
            case BIGINTEGER, UINT64 -> {
                return ranged(toBigInteger(value), to);
            }
            default -> {
                return ranged(bits(value), to);
            }
        }
    }

    private static Object ranged(BigInteger value, Kind to) {
        if (to == Kind.UINT64) {
            if (value.signum() < 0 || value.compareTo(TWO_64) >= 0) {
                throw tooLarge(to);
            }
            return new UInt64(value.longValue());
        }
        if (value.bitLength() > 63) {
            throw tooLarge(to);
        }
        return ranged(value.longValue(), to);
    }

    private static Object ranged(long value, Kind to) {
        if (to == Kind.UINT64 ? value < 0 : value < to.least || value > to.most) {
            throw tooLarge(to);
        }
        return make(to, value);
    }

    static boolean isTrue(Object value) {
        return switch (value) {
            case BigDecimal d -> d.signum() != 0;
            case BigInteger b -> b.signum() != 0;
            case Double d -> d != 0;
            case Float f -> f != 0;
            default -> bits(value) != 0;
        };
    }

    /** Two numbers in order, by value; false for all questions where one is NaN is the caller's business. */
    static int compare(Object a, Object b, Kind kind) {
        return switch (kind) {
            case DOUBLE, SINGLE -> Double.compare(toDouble(a), toDouble(b));
            case DECIMAL -> toDecimal(a).compareTo(toDecimal(b));
            case BIGINTEGER, UINT64 -> toBigInteger(a).compareTo(toBigInteger(b));
            default -> Long.compare(bits(a), bits(b));
        };
    }
}
