package org.mooring.dotnet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** .NET's custom numeric formats: {@code 0 # . , % ‰ E+0 ; \ ' "}. */
final class CustomNumber {

    private final String format;
    private final NumberFormatInfo info;
    private final boolean floating;
    private boolean negative;
    private String digits;
    /** Where the point stands in {@link #digits}. */
    private int scale;

    private int section;
    private int digitCount;
    private int decimalAt;
    private int firstZero;
    private int lastZero;
    private boolean scientific;
    private boolean grouping;

    private CustomNumber(Number value, String format, NumberFormatInfo info) {
        this.format = format;
        this.info = info;
        this.floating = NumberFormatter.isFloating(value);
        BigDecimal exact = NumberFormatter.exact(value);
        this.negative = floating ? Double.doubleToRawLongBits(value.doubleValue()) < 0 : exact.signum() < 0;
        if (floating) {
            exact = exact.round(new MathContext(value instanceof Float ? 7 : 15, RoundingMode.HALF_EVEN));
        }
        BigDecimal magnitude = exact.abs().stripTrailingZeros();
        this.digits = magnitude.signum() == 0 ? "" : magnitude.unscaledValue().toString();
        this.scale = magnitude.signum() == 0 ? 0 : magnitude.precision() - magnitude.scale();
    }

    static String format(Number value, String format, NumberFormatInfo info) {
        CustomNumber custom = new CustomNumber(value, format, info);
        custom.choose();
        return custom.write();
    }

    private char at(int i) {
        return i < format.length() ? format.charAt(i) : 0;
    }

    /** Where a section begins; 0 when it is not there or empty. */
    private int find(int wanted) {
        int left = wanted;
        if (left == 0) {
            return 0;
        }
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'' || c == '"') {
                i = closing(i);
            } else if (c == ';' && --left == 0) {
                return i + 1 < format.length() && format.charAt(i + 1) != ';' ? i + 1 : 0;
            }
        }
        return 0;
    }

    private int closing(int quote) {
        int end = format.indexOf(format.charAt(quote), quote + 1);
        return end < 0 ? format.length() : end;
    }

    /** Reads the section for the number's sign and rounds the number to it; a number that becomes zero takes the zero section. */
    private void choose() {
        section = find(digits.isEmpty() ? 2 : negative ? 1 : 0);
        while (true) {
            int scaleBy = readSection();
            if (digits.isEmpty()) {
                if (!floating) {
                    negative = false;
                }
                scale = 0;
                return;
            }
            scale += scaleBy;
            round(scientific ? digitCount : scale + digitCount - decimalAt);
            if (!digits.isEmpty()) {
                return;
            }
            int zero = find(2);
            if (zero == section) {
                return;
            }
            section = zero;
        }
    }

    private int readSection() {
        digitCount = 0;
        decimalAt = -1;
        firstZero = Integer.MAX_VALUE;
        lastZero = 0;
        scientific = false;
        grouping = false;
        int thousandAt = -1;
        int thousandCount = 0;
        int scaleBy = 0;
        for (int i = section; i < format.length() && format.charAt(i) != ';'; ) {
            char c = format.charAt(i++);
            switch (c) {
                case '#' -> digitCount++;
                case '0' -> {
                    firstZero = Math.min(firstZero, digitCount);
                    lastZero = ++digitCount;
                }
                case '.' -> decimalAt = decimalAt < 0 ? digitCount : decimalAt;
                case ',' -> {
                    if (digitCount > 0 && decimalAt < 0) {
                        if (thousandAt == digitCount) {
                            thousandCount++;
                        } else {
                            grouping |= thousandAt >= 0;
                            thousandAt = digitCount;
                            thousandCount = 1;
                        }
                    }
                }
                case '%' -> scaleBy += 2;
                case '‰' -> scaleBy += 3;
                case '\'', '"' -> i = closing(i - 1) + 1;
                case '\\' -> i++;
                case 'E', 'e' -> {
                    if (at(i) == '0' || (at(i) == '+' || at(i) == '-') && at(i + 1) == '0') {
                        i++;
                        while (at(i) == '0') {
                            i++;
                        }
                        scientific = true;
                    }
                }
                default -> { }
            }
        }
        decimalAt = decimalAt < 0 ? digitCount : decimalAt;
        if (thousandAt == decimalAt && thousandAt >= 0) {
            scaleBy -= thousandCount * 3;
        } else if (thousandAt >= 0) {
            grouping = true;
        }
        return scaleBy;
    }

    /** To so many digits, a five away from zero. */
    private void round(int keep) {
        if (keep >= digits.length()) {
            return;
        }
        boolean up = keep >= 0 && digits.charAt(keep) >= '5';
        BigDecimal kept = new BigDecimal(keep <= 0 ? "0" : digits.substring(0, keep));
        if (up) {
            kept = kept.add(BigDecimal.ONE);
            scale += kept.precision() > Math.max(keep, 0) ? 1 : 0;
        }
        if (kept.signum() == 0) {
            digits = "";
            scale = 0;
            if (!floating) {
                negative = false;
            }
        } else {
            digits = kept.toPlainString().replaceFirst("0+$", "");
        }
    }

    private String write() {
        StringBuilder out = new StringBuilder();
        int first = firstZero < decimalAt ? decimalAt - firstZero : 0;
        int last = lastZero > decimalAt ? decimalAt - lastZero : 0;
        int position = scientific ? decimalAt : Math.max(scale, decimalAt);
        int adjust = scientific ? 0 : scale - decimalAt;
        int next = 0;
        boolean pointWritten = false;
        if (negative && section == 0 && scale != 0) {
            out.append(info.negativeSign());
        }
        int whole = Math.max(first, position + Math.min(adjust, 0));
        for (int i = section; i < format.length() && format.charAt(i) != ';'; ) {
            char c = format.charAt(i++);
            if (adjust > 0 && (c == '#' || c == '0' || c == '.')) {
                while (adjust > 0) {
                    out.append(next < digits.length() ? digits.charAt(next++) : '0');
                    group(out, position, whole);
                    position--;
                    adjust--;
                }
            }
            switch (c) {
                case '#', '0' -> {
                    char digit;
                    if (adjust < 0) {
                        adjust++;
                        digit = position <= first ? '0' : 0;
                    } else {
                        digit = next < digits.length() ? digits.charAt(next++) : position > last ? '0' : 0;
                    }
                    if (digit != 0) {
                        out.append(digit);
                        group(out, position, whole);
                    }
                    position--;
                }
                case '.' -> {
                    if (position == 0 && !pointWritten && (last < 0 || decimalAt < digitCount && next < digits.length())) {
                        out.append(info.numberDecimalSeparator());
                        pointWritten = true;
                    }
                }
                case '%' -> out.append(info.percentSymbol());
                case '‰' -> out.append(info.perMilleSymbol());
                case ',' -> { }
                case '\'', '"' -> {
                    int end = closing(i - 1);
                    out.append(format, i, end);
                    i = end + 1;
                }
                case '\\' -> {
                    if (i < format.length()) {
                        out.append(format.charAt(i++));
                    }
                }
                case 'E', 'e' -> i = exponent(out, c, i);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private void group(StringBuilder out, int position, int whole) {
        if (grouping && position > 1 && (position - 1) % 3 == 0 && position - 1 < whole) {
            out.append(info.numberGroupSeparator());
        }
    }

    private int exponent(StringBuilder out, char e, int start) {
        int i = start;
        boolean sign = at(i) == '+' || at(i) == '-';
        if (!scientific || at(sign ? i + 1 : i) != '0') {
            out.append(e);
            return i;
        }
        boolean plus = at(i) == '+';
        i += sign ? 1 : 0;
        int width = 0;
        while (at(i) == '0') {
            width++;
            i++;
        }
        out.append(NumberFormatter.exponent(digits.isEmpty() ? 0 : scale - decimalAt, e, Math.min(10, width), plus, info));
        scientific = false;
        return i;
    }
}
