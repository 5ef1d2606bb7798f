package org.mooring.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.mooring.language.ast.ConstantExpression.NumberType;

/** Reads numbers: decimal, hexadecimal and binary, with suffix and multiplier. */
final class NumberLiterals {

    /** A number's value and its .NET type. */
    record Number(Object value, NumberType type) {}

    private static final int UNSIGNED = 1;
    private static final int BYTE = 2;
    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int DECIMAL = 16;
    private static final int BIG = 32;

    private static final BigInteger DECIMAL_MAX = BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);
    private static final int DECIMAL_SCALE = 28;
    private static final int MANY_DIGITS = 1000;

    private enum Base { TEN, SIXTEEN, TWO }

    private final Cursor cursor;
    private final StringBuilder digits = new StringBuilder();
    private Base base;
    private int suffix;
    private boolean real;
    private long multiplier;
    private boolean isNumber;

    NumberLiterals(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads on behind a number's first character.
     *
     * @param operatorsEnd whether an operator may stand right behind the number, as in expressions
     * @param ternary whether {@code ?} and {@code :} are such operators
     * @return whether what was read is a number's text; its value may still be out of range
     */
    boolean scan(char c, boolean operatorsEnd, boolean ternary) {
        digits.setLength(0);
        base = Base.TEN;
        suffix = 0;
        real = false;
        multiplier = 1;
        isNumber = true;
        if (Chars.isDash(c) || c == '+') {
            digits.append(c == '+' ? '+' : '-');
            c = cursor.get();
        }
        scanDigits(c);
        scanSuffix();
        scanMultiplier();
        char next = cursor.peek();
        return isNumber && (Chars.endsWord(next) || operatorsEnd && Chars.endsNumber(next, ternary));
    }

    private void scanDigits(char c) {
        char next = cursor.peek();
        if (c == '.') {
            real = true;
            digits.append('.');
            scanDecimals();
            scanExponent();
        } else if (c == '0' && (next == 'x' || next == 'X')) {
            cursor.skip();
            base = Base.SIXTEEN;
            digits.append('0');
            while (Chars.isHexDigit(cursor.peek())) {
                digits.append(cursor.get());
            }
        } else if (c == '0' && (next == 'b' || next == 'B')) {
            cursor.skip();
            base = Base.TWO;
            while (cursor.peek() == '0' || cursor.peek() == '1') {
                digits.append(cursor.get());
            }
            isNumber = digits.length() > 0;
        } else {
            digits.append(c);
            scanDecimals();
            if (cursor.peek() == '.') {
                cursor.skip();
                if (cursor.peek() == '.') {
                    cursor.unget();
                    return;
                }
                real = true;
                digits.append('.');
                scanDecimals();
            }
            scanExponent();
        }
    }

    private int scanDecimals() {
        int before = digits.length();
        while (Chars.isDigit(cursor.peek())) {
            digits.append(cursor.get());
        }
        return digits.length() - before;
    }

    private void scanExponent() {
        char c = cursor.peek();
        if (c == 'e' || c == 'E') {
            cursor.skip();
            real = true;
            digits.append('e');
            char sign = cursor.peek();
            if (sign == '+' || Chars.isDash(sign)) {
                cursor.skip();
                digits.append(sign == '+' ? '+' : '-');
            }
            isNumber &= scanDecimals() > 0;
        }
    }

    private void scanSuffix() {
        int first = suffixOf(cursor.peek());
        if (first == 0) {
            return;
        }
        cursor.skip();
        suffix = first == BYTE ? BYTE : first;
        int second = suffixOf(cursor.peek());
        if (second != 0) {
            cursor.skip();
            isNumber &= first == UNSIGNED && (second == BYTE || second == SHORT || second == LONG);
            suffix |= second;
        }
    }

    private static int suffixOf(char c) {
        return switch (c) {
            case 'u', 'U' -> UNSIGNED;
            case 'y', 'Y' -> BYTE;
            case 's', 'S' -> SHORT;
            case 'l', 'L' -> LONG;
            case 'd', 'D' -> DECIMAL;
            case 'n', 'N' -> BIG;
            default -> 0;
        };
    }

    private void scanMultiplier() {
        int power = switch (cursor.peek()) {
            case 'k', 'K' -> 1;
            case 'm', 'M' -> 2;
            case 'g', 'G' -> 3;
            case 't', 'T' -> 4;
            case 'p', 'P' -> 5;
            default -> 0;
        };
        if (power > 0) {
            cursor.skip();
            multiplier = 1L << 10 * power;
            char b = cursor.peek();
            if (b == 'b' || b == 'B') {
                cursor.skip();
            } else {
                isNumber = false;
            }
        }
    }

    /** The value of the number that was scanned; null if it is out of its type's range. */
    Number value() {
        try {
            if (real) {
                return suffix == DECIMAL ? decimal(new BigDecimal(digits.toString())) : real(Double.parseDouble(digits.toString()));
            }
            if (base == Base.TEN && suffix == 0 && digits.length() < 10) {
                long value = Integer.parseInt(digits, 0, digits.length(), 10) * multiplier;
                if (value == (int) value) {
                    return new Number((int) value, NumberType.INT32);
                }
            }
            return integer(whole().multiply(BigInteger.valueOf(multiplier)));
        } catch (ArithmeticException | NumberFormatException outOfRange) {
            return null;
        }
    }

    private Number real(double value) {
        double scaled = value * multiplier;
        if (suffix == 0) {
            return new Number(scaled, NumberType.DOUBLE);
        }
        return typed(new BigDecimal(Math.rint(scaled)).toBigInteger());
    }

    private Number decimal(BigDecimal value) {
        BigDecimal scaled = value.multiply(BigDecimal.valueOf(multiplier));
        if (scaled.scale() < 0) {
            scaled = scaled.setScale(0);
        }
        if (scaled.scale() > DECIMAL_SCALE) {
            scaled = scaled.setScale(DECIMAL_SCALE, RoundingMode.HALF_EVEN);
        }
        while (scaled.unscaledValue().abs().compareTo(DECIMAL_MAX) > 0) {
            if (scaled.scale() == 0) {
                return null;
            }
            scaled = scaled.setScale(scaled.scale() - 1, RoundingMode.HALF_EVEN);
        }
        return new Number(scaled, NumberType.DECIMAL);
    }

    /** In halves, since what Java takes for a number grows with the square of its digits. */
    private static BigInteger whole(String digits) {
        if (digits.length() <= MANY_DIGITS) {
            return new BigInteger(digits);
        }
        int low = digits.length() / 2;
        int middle = digits.length() - low;
        BigInteger high = whole(digits.substring(0, middle)).multiply(BigInteger.TEN.pow(low));
        BigInteger rest = whole(digits.substring(middle));
        return digits.charAt(0) == '-' ? high.subtract(rest) : high.add(rest);
    }

    private BigInteger whole() {
        if (base == Base.TEN) {
            return whole(digits.toString());
        }
        boolean negative = digits.charAt(0) == '-';
        String plain = negative || digits.charAt(0) == '+' ? digits.substring(1) : digits.toString();
        BigInteger value = base == Base.SIXTEEN ? hexadecimal(plain) : binary(plain);
        return negative ? value.negate() : value;
    }

    /** As many digits as fill the type have a sign bit; {@code digits} has a 0 before those written. */
    private BigInteger hexadecimal(String digits) {
        int full = switch (suffix) {
            case BYTE -> 2;
            case SHORT -> 4;
            case LONG -> 16;
            default -> digits.length() < 16 ? 8 : 16;
        };
        boolean signed = (suffix & UNSIGNED) == 0 && digits.length() == full + 1;
        BigInteger value = new BigInteger(digits, 16);
        if (signed && value.testBit(full * 4 - 1)) {
            value = value.subtract(BigInteger.ONE.shiftLeft(full * 4));
        }
        if (digits.length() - (signed ? 1 : 0) == 16) {
            becomeLong();
        }
        return value;
    }

    private BigInteger binary(String digits) {
        int length = digits.length();
        boolean full = switch (length) {
            case 8, 16, 32, 64, 96 -> true;
            default -> length >= 128 && length % 8 == 0;
        };
        BigInteger value = new BigInteger(digits, 2);
        if (full && (suffix & UNSIGNED) == 0 && digits.charAt(0) == '1') {
            value = value.subtract(BigInteger.ONE.shiftLeft(length));
        }
        if (length == 64) {
            becomeLong();
        }
        return value;
    }

    private void becomeLong() {
        if (suffix == 0 || suffix == UNSIGNED) {
            suffix |= LONG;
        }
    }

    private Number integer(BigInteger value) {
        if (suffix != 0) {
            return typed(value);
        }
        int bits = value.bitLength();
        if (bits < 32) {
            return new Number(value.intValue(), NumberType.INT32);
        }
        if (bits < 64) {
            return new Number(value.longValue(), NumberType.INT64);
        }
        if (base != Base.TEN) {
            return null;
        }
        return bits <= 96 ? new Number(new BigDecimal(value), NumberType.DECIMAL) : new Number(value.doubleValue(), NumberType.DOUBLE);
    }

    private Number typed(BigInteger value) {
        boolean natural = value.signum() >= 0;
        int bits = value.bitLength();
        return switch (suffix) {
            case BYTE -> bits < 8 ? new Number(value.shortValue(), NumberType.SBYTE) : null;
            case UNSIGNED | BYTE -> natural && bits <= 8 ? new Number(value.byteValue(), NumberType.BYTE) : null;
            case SHORT -> bits < 16 ? new Number(value.shortValue(), NumberType.INT16) : null;
            case UNSIGNED | SHORT -> natural && bits <= 16 ? new Number(value.intValue(), NumberType.UINT16) : null;
            case LONG -> bits < 64 ? new Number(value.longValue(), NumberType.INT64) : null;
            case UNSIGNED | LONG -> natural && bits <= 64 ? new Number(value, NumberType.UINT64) : null;
            case UNSIGNED -> !natural || bits > 64 ? null
                    : bits <= 32 ? new Number(value.longValue(), NumberType.UINT32) : new Number(value, NumberType.UINT64);
            case DECIMAL -> value.abs().compareTo(DECIMAL_MAX) <= 0 ? new Number(new BigDecimal(value), NumberType.DECIMAL) : null;
            default -> new Number(value, NumberType.BIG_INTEGER);
        };
    }
}
