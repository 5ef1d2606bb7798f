package org.mooring.dotnet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * .NET's standard numeric formats (C D E F G N P R X B). Doubles are rounded from their exact value, ties to even; decimals and
 * integers, ties away from zero; both as PowerShell 7.6 was seen to do.
 */
final class NumberFormatter {

    private NumberFormatter() {}

    static String format(Number value, String format, Culture culture) {
        NumberFormatInfo info = culture.numbers();
        if (format == null || format.isEmpty()) {
            return general(value, info);
        }
        if (value instanceof Double || value instanceof Float) {
            double d = value.doubleValue();
            if (Double.isNaN(d) || Double.isInfinite(d)) {
                return special(d, info);
            }
        }
        char specifier = format.charAt(0);
        boolean letter = specifier >= 'A' && specifier <= 'Z' || specifier >= 'a' && specifier <= 'z';
        if (letter && isPrecision(format)) {
            int precision = format.length() == 1 ? -1 : Integer.parseInt(format.substring(1));
            return standard(value, specifier, precision, info);
        }
        return CustomNumber.format(value, format, info);
    }

    private static boolean isPrecision(String format) {
        if (format.length() > 10) {
            return false;
        }
        for (int i = 1; i < format.length(); i++) {
            if (format.charAt(i) < '0' || format.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isFloating(Number value) {
        return value instanceof Double || value instanceof Float;
    }

    private static boolean isInteger(Number value) {
        return !isFloating(value) && !(value instanceof BigDecimal);
    }

    private static String special(double d, NumberFormatInfo info) {
        return Double.isNaN(d) ? info.naNSymbol() : d > 0 ? info.positiveInfinitySymbol() : info.negativeInfinitySymbol();
    }

    /** Every value but NaN and infinities, exactly. */
    static BigDecimal exact(Number value) {
        if (value instanceof BigDecimal d) {
            return d;
        }
        if (value instanceof BigInteger i) {
            return new BigDecimal(i);
        }
        if (value instanceof UInt64 u) {
            return new BigDecimal(u.toBigInteger());
        }
        if (value instanceof Byte b) {
            return BigDecimal.valueOf(b & 0xff);
        }
        return isFloating(value) ? new BigDecimal(value.doubleValue()) : BigDecimal.valueOf(value.longValue());
    }

    private static boolean isNegative(Number value, BigDecimal exact) {
        return isFloating(value) ? Double.doubleToRawLongBits(value.doubleValue()) < 0 : exact.signum() < 0;
    }

    private static String general(Number value, NumberFormatInfo info) {
        if (value instanceof Double d) {
            return Double.isNaN(d) || Double.isInfinite(d) ? special(d, info) : shortest(Double.toString(d), 15, 'E', info);
        }
        if (value instanceof Float f) {
            return Float.isNaN(f) || Float.isInfinite(f) ? special(f, info) : shortest(Float.toString(f), 7, 'E', info);
        }
        if (value instanceof BigDecimal d) {
            return localized(d.toPlainString(), info);
        }
        return localized(value instanceof Byte b ? Integer.toString(b & 0xff) : value.toString(), info);
    }

    /** Java's shortest text that reads back as the same, in .NET's shape. */
    private static String shortest(String java, int plainDigits, char e, NumberFormatInfo info) {
        if (java.indexOf('E') < 0) {
            // From 0.001 to below ten millions both write digits alone, .NET without a fraction of zero.
            return localized(java.endsWith(".0") ? java.substring(0, java.length() - 2) : java, info);
        }
        BigDecimal value = new BigDecimal(java);
        return compact(value, value.signum() < 0, plainDigits, e, info);
    }

    /** Scientific beyond {@code plainDigits} before the point or four zeros behind it. */
    private static String compact(BigDecimal value, boolean negative, int plainDigits, char e, NumberFormatInfo info) {
        BigDecimal magnitude = value.abs().stripTrailingZeros();
        String sign = negative ? info.negativeSign() : "";
        if (magnitude.signum() == 0) {
            return sign + "0";
        }
        int pointAt = magnitude.precision() - magnitude.scale();
        if (pointAt <= plainDigits && pointAt >= -3) {
            return sign + magnitude.toPlainString().replace(".", info.numberDecimalSeparator());
        }
        String digits = magnitude.unscaledValue().toString();
        return sign + digits.charAt(0) + (digits.length() > 1 ? info.numberDecimalSeparator() + digits.substring(1) : "") + exponent(pointAt - 1, e, 2, true, info);
    }

    static String exponent(int exponent, char e, int digits, boolean plus, NumberFormatInfo info) {
        String text = Integer.toString(Math.abs(exponent));
        return e + (exponent < 0 ? info.negativeSign() : plus ? info.positiveSign() : "") + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String localized(String plain, NumberFormatInfo info) {
        String text = info.numberDecimalSeparator().equals(".") ? plain : plain.replace(".", info.numberDecimalSeparator());
        return text.startsWith("-") && !info.negativeSign().equals("-") ? info.negativeSign() + text.substring(1) : text;
    }

    private static String standard(Number value, char specifier, int precision, NumberFormatInfo info) {
        BigDecimal exact = exact(value);
        boolean negative = isNegative(value, exact);
        RoundingMode rounding = isFloating(value) ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        switch (specifier) {
            case 'G', 'g' -> {
                if (precision <= 0) {
                    return value instanceof Double d ? shortest(Double.toString(d), 15, (char) (specifier - 2), info)
                            : value instanceof Float f ? shortest(Float.toString(f), 7, (char) (specifier - 2), info) : general(value, info);
                }
                BigDecimal rounded = exact.round(new MathContext(precision, rounding));
                return compact(rounded, negative, precision, (char) (specifier - 2), info);
            }
            case 'R', 'r' -> {
                if (isFloating(value) || value instanceof BigInteger) {
                    return general(value, info);
                }
            }
            case 'F', 'f' -> {
                return fixed(exact, negative, precision < 0 ? info.numberDecimalDigits() : precision, rounding, isFloating(value), false, info);
            }
            case 'N', 'n' -> {
                return fixed(exact, negative, precision < 0 ? info.numberDecimalDigits() : precision, rounding, isFloating(value), true, info);
            }
            case 'E', 'e' -> {
                return scientific(exact, negative, precision < 0 ? 6 : precision, specifier, rounding, info);
            }
            case 'P', 'p' -> {
                return percent(exact, negative, precision < 0 ? info.percentDecimalDigits() : precision, rounding, isFloating(value), info);
            }
            case 'C', 'c' -> {
                return currency(exact, negative, precision < 0 ? info.currencyDecimalDigits() : precision, rounding, info);
            }
            case 'D', 'd' -> {
                if (isInteger(value)) {
                    String digits = exact.unscaledValue().abs().toString();
                    return (negative ? info.negativeSign() : "") + "0".repeat(Math.max(0, precision - digits.length())) + digits;
                }
            }
            case 'X', 'x' -> {
                if (isInteger(value)) {
                    String hex = hex(value, exact.unscaledValue(), 16);
                    String cased = specifier == 'X' ? hex.toUpperCase(java.util.Locale.ROOT) : hex;
                    return "0".repeat(Math.max(0, precision - cased.length())) + cased;
                }
            }
            case 'B', 'b' -> {
                if (isInteger(value)) {
                    String bits = hex(value, exact.unscaledValue(), 2);
                    return "0".repeat(Math.max(0, precision - bits.length())) + bits;
                }
            }
            default -> { }
        }
        throw Exceptions.format("Format specifier was invalid.");
    }

    private static String hex(Number value, BigInteger integer, int radix) {
        if (integer.signum() >= 0) {
            String text = integer.toString(radix);
            return value instanceof BigInteger && radix == 16 && Character.digit(text.charAt(0), 16) >= 8 ? "0" + text : text;
        }
        if (value instanceof BigInteger) {
            int bits = (integer.bitLength() / 4 + 1) * 4;
            return integer.add(BigInteger.ONE.shiftLeft(bits)).toString(radix);
        }
        int size = value instanceof Long ? 64 : value instanceof Short ? 16 : value instanceof SByte ? 8 : 32;
        return integer.add(BigInteger.ONE.shiftLeft(size)).toString(radix);
    }

    private static String fixed(BigDecimal exact, boolean negative, int decimals, RoundingMode rounding, boolean keepsMinusZero, boolean groups,
            NumberFormatInfo info) {
        BigDecimal rounded = exact.abs().setScale(decimals, rounding);
        String digits = grouped(rounded, groups ? info.numberGroupSeparator() : "", info.numberDecimalSeparator());
        if (!negative || rounded.signum() == 0 && !keepsMinusZero) {
            return digits;
        }
        String minus = info.negativeSign();
        return switch (groups ? info.numberNegativePattern() : 1) {
            case 0 -> "(" + digits + ")";
            case 2 -> minus + " " + digits;
            case 3 -> digits + minus;
            case 4 -> digits + " " + minus;
            default -> minus + digits;
        };
    }

    private static String grouped(BigDecimal rounded, String group, String point) {
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            out.append(i > 0 && (whole.length() - i) % 3 == 0 ? group : "").append(whole.charAt(i));
        }
        return dot < 0 ? out.toString() : out.append(point).append(plain, dot + 1, plain.length()).toString();
    }

    private static String scientific(BigDecimal exact, boolean negative, int decimals, char e, RoundingMode rounding, NumberFormatInfo info) {
        BigDecimal rounded = exact.abs().round(new MathContext(decimals + 1, rounding));
        String digits = rounded.unscaledValue().toString();
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        digits += "0".repeat(Math.max(0, decimals + 1 - digits.length()));
        return (negative ? info.negativeSign() : "") + digits.charAt(0) + (decimals > 0 ? info.numberDecimalSeparator() + digits.substring(1, decimals + 1) : "")
                + exponent(exponent, e, 3, true, info);
    }

    private static String percent(BigDecimal exact, boolean negative, int decimals, RoundingMode rounding, boolean keepsMinusZero, NumberFormatInfo info) {
        BigDecimal rounded = exact.abs().movePointRight(2).setScale(decimals, rounding);
        String digits = grouped(rounded, info.percentGroupSeparator(), info.percentDecimalSeparator());
        String text = info.percentPositivePattern() == 0 ? digits + " " + info.percentSymbol() : digits + info.percentSymbol();
        return negative && (rounded.signum() != 0 || keepsMinusZero) ? info.negativeSign() + text : text;
    }

    private static String currency(BigDecimal exact, boolean negative, int decimals, RoundingMode rounding, NumberFormatInfo info) {
        BigDecimal rounded = exact.abs().setScale(decimals, rounding);
        String n = grouped(rounded, info.currencyGroupSeparator(), info.currencyDecimalSeparator());
        String c = info.currencySymbol();
        String m = info.negativeSign();
        if (!negative || rounded.signum() == 0) {
            return switch (info.currencyPositivePattern()) {
                case 1 -> n + c;
                case 2 -> c + "\u00a0" + n;
                case 3 -> n + "\u00a0" + c;
                default -> c + n;
            };
        }
        return switch (info.currencyNegativePattern()) {
            case 0 -> "(" + c + n + ")";
            case 5 -> m + n + c;
            case 8 -> m + n + "\u00a0" + c;
            case 9 -> m + c + "\u00a0" + n;
            default -> m + c + n;
        };
    }
}
