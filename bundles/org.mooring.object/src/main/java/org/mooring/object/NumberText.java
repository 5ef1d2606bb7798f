package org.mooring.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.mooring.dotnet.BigNumbers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.UInt64;

/** Reads numbers in strings: .NET's forms, and for arithmetic PowerShell's literals too ({@code 0x1f}, {@code 1kb}, {@code 2L}). */
final class NumberText {

    private static final String[] UNITS = {"kb", "mb", "gb", "tb", "pb"};

    private NumberText() {}

    /**
     * A string as arithmetic takes it: the narrowest of Int32, Int64, Decimal, Double that holds it, or what its suffix says; null when it
     * is no number.
     */
    static Object literal(String text) {
        String s = text.strip();
        if (s.isEmpty()) {
            return 0;
        }
        BigNumbers.checkDigits(s.length());
        boolean negative = s.charAt(0) == '-';
        int at = negative || s.charAt(0) == '+' ? 1 : 0;
        if (at >= s.length()) {
            return null;
        }
        long factor = 1;
        int end = s.length();
        for (int i = 0; i < UNITS.length; i++) {
            if (end - at > 2 && s.regionMatches(true, end - 2, UNITS[i], 0, 2)) {
                factor = 1L << 10 * (i + 1);
                end -= 2;
                break;
            }
        }
        boolean hex = s.regionMatches(true, at, "0x", 0, 2);
        if (hex) {
            int last = end;
            while (last > at + 2 && "uysln".indexOf(Character.toLowerCase(s.charAt(last - 1))) >= 0) {
                last--;
            }
            String kind = s.substring(last, end).toLowerCase(java.util.Locale.ROOT);
            Object value = hex(s.substring(at + 2, last), negative, factor);
            return kind.isEmpty() ? value : typed(value, kind);
        }
        if (s.regionMatches(true, at, "0b", 0, 2) && end > at + 2) {
            return binary(s.substring(at + 2, end), negative, factor);
        }
        int digits = end;
        while (digits > at && "uyslnd".indexOf(Character.toLowerCase(s.charAt(digits - 1))) >= 0) {
            digits--;
        }
        String suffix = s.substring(digits, end).toLowerCase(java.util.Locale.ROOT);
        boolean isLong = suffix.equals("l");
        boolean isDecimal = suffix.equals("d");
        if (!suffix.isEmpty() && !isLong && !isDecimal) {
            return typed(decimal(s.substring(at, digits), negative, factor, false, false), suffix);
        }
        return decimal(s.substring(at, digits), negative, factor, isLong, isDecimal);
    }

    private static Object binary(String digits, boolean negative, long factor) {
        if (!digits.chars().allMatch(c -> c == '0' || c == '1')) {
            return null;
        }
        BigInteger value = new BigInteger(digits, 2);
        if (digits.length() == 32) {
            value = BigInteger.valueOf(value.intValue());
        } else if (digits.length() == 64) {
            value = BigInteger.valueOf(value.longValue());
        }
        return narrowest((negative ? value.negate() : value).multiply(BigInteger.valueOf(factor)));
    }

    /** A number as its suffix says it is; null where it has no such suffix or is too large for it. */
    private static Object typed(Object number, String suffix) {
        if (number == null) {
            return null;
        }
        BigInteger value = Numbers.toBigInteger(number);
        Numbers.Kind kind = switch (suffix) {
            case "y" -> Numbers.Kind.SBYTE;
            case "uy" -> Numbers.Kind.BYTE;
            case "s" -> Numbers.Kind.INT16;
            case "us" -> Numbers.Kind.UINT16;
            case "u" -> value.bitLength() <= 32 ? Numbers.Kind.UINT32 : Numbers.Kind.UINT64;
            case "l" -> Numbers.Kind.INT64;
            case "ul" -> Numbers.Kind.UINT64;
            case "n" -> Numbers.Kind.BIGINTEGER;
            default -> null;
        };
        try {
            return kind == null ? null : Numbers.convert(number, kind);
        } catch (org.mooring.api.stream.DotNetException tooLarge) {
            return null;
        }
    }

    private static Object hex(String digits, boolean negative, long factor) {
        if (digits.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                return null;
            }
        }
        BigInteger value = new BigInteger(digits, 16);
        if (digits.length() <= 8) {
            value = BigInteger.valueOf(value.intValue());
        } else if (digits.length() <= 16) {
            value = BigInteger.valueOf(value.longValue());
        }
        return narrowest((negative ? value.negate() : value).multiply(BigInteger.valueOf(factor)));
    }

    private static Object narrowest(BigInteger value) {
        if (value.bitLength() <= 31) {
            return value.intValue();
        }
        if (value.bitLength() <= 63) {
            return value.longValue();
        }
        return value.bitLength() <= 96 ? (Object) new BigDecimal(value) : (Object) value.doubleValue();
    }

    private static Object decimal(String digits, boolean negative, long factor, boolean isLong, boolean isDecimal) {
        int kind = shape(digits);
        if (kind == 0) {
            return null;
        }
        String plain = digits.indexOf(',') < 0 ? digits : digits.replace(",", "");
        if (kind == 1 || isDecimal) {
            if (kind == 1 && !isDecimal && plain.length() < 10 && factor == 1) {
                int value = Integer.parseInt(plain);
                return isLong ? (Object) (long) (negative ? -value : value) : (Object) (negative ? -value : value);
            }
            BigDecimal value = new BigDecimal(plain).multiply(BigDecimal.valueOf(factor));
            value = negative ? value.negate() : value;
            if (isDecimal) {
                return Numbers.checked(value);
            }
            Object narrow = narrowest(value.toBigInteger());
            return isLong && narrow instanceof Integer i ? (Object) i.longValue() : narrow;
        }
        double value = Double.parseDouble(plain) * factor;
        value = negative ? -value : value;
        return isLong ? (Object) (long) Math.rint(value) : (Object) value;
    }

    /** 1 for digits, 2 for digits with point or exponent, 0 for neither; commas may stand between digits. */
    private static int shape(String s) {
        boolean digits = false;
        boolean real = false;
        int i = 0;
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' && !real) {
                real = true;
            } else if (c != ',' || !digits || real) {
                break;
            }
        }
        if (!digits) {
            return 0;
        }
        if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
            real = true;
            i++;
            if (i < s.length() && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
                i++;
            }
            int exponent = i;
            while (i < s.length() && Character.digit(s.charAt(i), 10) >= 0 && s.charAt(i) < 0x80) {
                i++;
            }
            if (i == exponent || i - exponent > 6) {
                return 0;
            }
        }
        return i < s.length() ? 0 : real ? 2 : 1;
    }

    /** A string as a cast takes it. Throws .NET's FormatException or OverflowException. */
    static Object parse(String text, Numbers.Kind to) {
        String s = text.strip();
        if (s.isEmpty()) {
            return Numbers.make(to, 0);
        }
        if (to == Numbers.Kind.DOUBLE || to == Numbers.Kind.SINGLE) {
            double d = real(s, text);
            return to == Numbers.Kind.DOUBLE ? (Object) d : (Object) (float) d;
        }
        if (to == Numbers.Kind.DECIMAL && s.indexOf(',') >= 0 && shape(s.startsWith("-") ? s.substring(1) : s) != 0) {
            return Numbers.checked(new BigDecimal(s.replace(",", "")));
        }
        Object value = literal(text);
        if (value == null) {
            throw Exceptions.notANumber(text);
        }
        if (to == Numbers.Kind.BIGINTEGER) {
            return s.length() > 28 ? Numbers.toBigInteger(Double.parseDouble(s.replace(",", ""))) : Numbers.toBigInteger(value);
        }
        if (to == Numbers.Kind.DECIMAL) {
            return decimal(value, text);
        }
        if (to == Numbers.Kind.UINT64 && value instanceof Long l && hasHexDigits(s, 16)) {
            return new UInt64(l);
        }
        if (to == Numbers.Kind.UINT32 && value instanceof Integer i && hasHexDigits(s, 8)) {
            return Numbers.make(to, i);
        }
        return Numbers.convert(value, to);
    }

    /** By way of a double where it has a point, as PowerShell reads it; digits that are too large for that as they are. */
    private static Object decimal(Object value, String text) {
        if (value instanceof Double d && !(Math.abs(d) < 0x1p96)) {
            if (!text.strip().matches("[+-]?[0-9]*[.]?[0-9]+")) {
                throw Exceptions.notANumber(text);
            }
            return Numbers.checked(new BigDecimal(text.strip()));
        }
        return Numbers.toDecimal(value);
    }

    private static boolean hasHexDigits(String s, int count) {
        return s.length() == count + 2 && s.regionMatches(true, 0, "0x", 0, 2);
    }

    private static double real(String s, String text) {
        switch (s) {
            case "NaN":
                return Double.NaN;
            case "Infinity", "\u221e", "+Infinity":
                return Double.POSITIVE_INFINITY;
            case "-Infinity", "-\u221e":
                return Double.NEGATIVE_INFINITY;
            default:
                break;
        }
        String unsigned = s.charAt(0) == '-' || s.charAt(0) == '+' ? s.substring(1) : s;
        if (shape(unsigned) != 0) {
            return Double.parseDouble(s.indexOf(',') < 0 ? s : s.replace(",", ""));
        }
        Object value = literal(s);
        if (value == null) {
            throw Exceptions.notANumber(text);
        }
        return Numbers.toDouble(value);
    }
}
