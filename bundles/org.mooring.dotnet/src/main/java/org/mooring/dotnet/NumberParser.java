package org.mooring.dotnet;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers as .NET's Parse methods do, with NumberStyles and a culture's signs and separators. */
public final class NumberParser {

    public static final int LEADING_WHITE = 1;
    public static final int TRAILING_WHITE = 2;
    public static final int LEADING_SIGN = 4;
    public static final int TRAILING_SIGN = 8;
    public static final int PARENTHESES = 0x10;
    public static final int DECIMAL_POINT = 0x20;
    public static final int THOUSANDS = 0x40;
    public static final int EXPONENT = 0x80;
    public static final int CURRENCY_SYMBOL = 0x100;
    public static final int HEX = 0x200;
    public static final int BINARY = 0x400;

    public static final int INTEGER_STYLE = LEADING_WHITE | TRAILING_WHITE | LEADING_SIGN;
    public static final int NUMBER_STYLE = INTEGER_STYLE | TRAILING_SIGN | DECIMAL_POINT | THOUSANDS;
    public static final int FLOAT_STYLE = INTEGER_STYLE | DECIMAL_POINT | EXPONENT;

    private static final BigDecimal MAX_DECIMAL = new BigDecimal("79228162514264337593543950335");

    private final String text;
    private final int styles;
    private final NumberFormatInfo info;
    private int at;

    private NumberParser(String text, int styles, NumberFormatInfo info) {
        this.text = text;
        this.styles = styles;
        this.info = info;
    }

    /** The exact value; null when the text is no number of that style. Infinities and NaN are not known here. */
    public static BigDecimal read(String text, int styles, NumberFormatInfo info) {
        return text == null ? null : new NumberParser(text, styles, info).read();
    }

    private boolean allows(int style) {
        return (styles & style) != 0;
    }

    private void white() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= 9 && text.charAt(at) <= 13)) {
            at++;
        }
    }

    private boolean take(String expected) {
        if (expected.isEmpty() || !text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private BigDecimal read() {
        if (allows(LEADING_WHITE)) {
            white();
        }
        if (allows(HEX) || allows(BINARY)) {
            return radix(allows(HEX) ? 16 : 2);
        }
        boolean negative = false;
        boolean parenthesis = false;
        boolean currency = allows(CURRENCY_SYMBOL) && take(info.currencySymbol());
        if (allows(LEADING_SIGN) && (take(info.negativeSign()) || take("-"))) {
            negative = true;
        } else if (allows(LEADING_SIGN)) {
            take(info.positiveSign());
        }
        if (!negative && allows(PARENTHESES) && take("(")) {
            negative = true;
            parenthesis = true;
        }
        if (!currency && allows(CURRENCY_SYMBOL)) {
            currency = take(info.currencySymbol());
        }
        String digits = digits(allows(CURRENCY_SYMBOL) && currency);
        if (digits == null) {
            return null;
        }
        if (allows(TRAILING_SIGN) && take(info.negativeSign())) {
            negative = true;
        }
        if (parenthesis && !take(")")) {
            return null;
        }
        if (allows(CURRENCY_SYMBOL) && !currency) {
            white();
            take(info.currencySymbol());
        }
        if (!end()) {
            return null;
        }
        BigNumbers.checkDigits(digits.length());
        BigDecimal value = new BigDecimal(digits);
        return negative ? value.negate() : value;
    }

    private boolean end() {
        if (allows(TRAILING_WHITE)) {
            white();
        }
        while (at < text.length() && text.charAt(at) == 0) {
            at++;
        }
        return at == text.length();
    }

    /** Digits in the form that BigDecimal reads; null when there are none. */
    private String digits(boolean money) {
        StringBuilder out = new StringBuilder();
        boolean any = false;
        boolean point = false;
        String group = info.numberGroupSeparator();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                any = true;
                out.append(c);
                at++;
            } else if (!point && allows(DECIMAL_POINT) && (take(info.numberDecimalSeparator()) || money && take(info.currencyDecimalSeparator()))) {
                point = true;
                out.append(out.isEmpty() ? "0." : ".");
            } else if (any && !point && allows(THOUSANDS) && (take(group) || isSpace(group) && isSpace(String.valueOf(c)) && take(String.valueOf(c)))) {
                continue;
            } else {
                break;
            }
        }
        if (!any) {
            return null;
        }
        if (out.charAt(out.length() - 1) == '.') {
            out.setLength(out.length() - 1);
        }
        exponent(out);
        return out.toString();
    }

    private static boolean isSpace(String separator) {
        return separator.equals("\u00a0") || separator.equals("\u202f") || separator.equals(" ");
    }

    private void exponent(StringBuilder out) {
        if (!allows(EXPONENT) || at >= text.length() || (text.charAt(at) | 0x20) != 'e') {
            return;
        }
        int start = at++;
        boolean negative = take(info.negativeSign());
        if (!negative) {
            take(info.positiveSign());
        }
        int first = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == first) {
            at = start;
            return;
        }
        String exponent = text.substring(first, at);
        out.append('e').append(negative ? "-" : "").append(exponent.length() > 5 ? "99999" : exponent);
    }

    private BigDecimal radix(int radix) {
        int start = at;
        while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        BigNumbers.checkDigits(digits.length());
        return digits.isEmpty() || !end() ? null : new BigDecimal(new BigInteger(digits, radix));
    }

    /** A double as .NET reads one: too big is infinity; null when it is none. */
    public static Double readDouble(String text, int styles, NumberFormatInfo info) {
        if (text == null) {
            return null;
        }
        BigDecimal exact = read(text, styles, info);
        if (exact != null) {
            double value = exact.doubleValue();
            return value == 0 && text.contains(info.negativeSign()) && !text.toLowerCase(java.util.Locale.ROOT).contains("e" + info.negativeSign()) ? -0d : value;
        }
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase(info.positiveInfinitySymbol()) || stripped.equalsIgnoreCase("Infinity") || stripped.equals("∞")) {
            return Double.POSITIVE_INFINITY;
        }
        if (stripped.equalsIgnoreCase(info.negativeInfinitySymbol()) || stripped.equalsIgnoreCase("-Infinity") || stripped.equals("-∞")) {
            return Double.NEGATIVE_INFINITY;
        }
        return stripped.equalsIgnoreCase(info.naNSymbol()) ? Double.NaN : null;
    }

    /** A decimal: at most 28 digits behind the point and 96 bits; an OverflowException when too big, null when it is none. */
    public static BigDecimal readDecimal(String text, int styles, NumberFormatInfo info) {
        BigDecimal exact = read(text, styles, info);
        return exact == null ? null : toDecimal(exact);
    }

    /** Rounded to what a decimal can hold, ties to even; throws an OverflowException. */
    public static BigDecimal toDecimal(BigDecimal exact) {
        BigDecimal value = exact.scale() < 0 ? exact.setScale(0) : exact;
        if (value.abs().compareTo(MAX_DECIMAL) > 0) {
            throw Exceptions.overflow("Value was either too large or too small for a Decimal.");
        }
        if (value.scale() > 28) {
            value = value.setScale(28, java.math.RoundingMode.HALF_EVEN);
        }
        while (value.unscaledValue().bitLength() > 96) {
            value = value.setScale(value.scale() - 1, java.math.RoundingMode.HALF_EVEN);
        }
        return value;
    }
}
