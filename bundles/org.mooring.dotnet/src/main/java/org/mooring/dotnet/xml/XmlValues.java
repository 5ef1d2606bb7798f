package org.mooring.dotnet.xml;

import java.time.ZoneOffset;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.TimeSpan;

/** Numbers, dates and durations as System.Xml.XmlConvert writes and reads them. */
public final class XmlValues {

    private XmlValues() {}

    public static String ofDouble(double d) {
        if (d == Math.rint(d) && Math.abs(d) < 1e15 && (d != 0 || 1 / d > 0)) {
            return Long.toString((long) d);
        }
        return d == Double.POSITIVE_INFINITY ? "INF" : d == Double.NEGATIVE_INFINITY ? "-INF" : Double.isNaN(d) ? "NaN"
                : d == 0 ? "-0" : general(Double.toString(d), 17);
    }

    public static String ofFloat(float f) {
        return f == Float.POSITIVE_INFINITY ? "INF" : f == Float.NEGATIVE_INFINITY ? "-INF" : Float.isNaN(f) ? "NaN"
                : f == 0 ? 1 / f < 0 ? "-0" : "0" : general(Float.toString(f), 9);
    }

    /** Java's shortest digits in .NET's general form. */
    private static String general(String java, int most) {
        boolean negative = java.charAt(0) == '-';
        String s = negative ? java.substring(1) : java;
        int e = s.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(s.substring(e + 1));
        String mantissa = e < 0 ? s : s.substring(0, e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int place = point + exponent;
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        digits = digits.substring(zeros);
        place -= zeros;
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(0, end);
        if (digits.length() == 2 && isShorter(java, digits, place, most)) {
            digits = Integer.toString((Integer.parseInt(digits) + 5) / 10);
        }
        StringBuilder out = new StringBuilder(negative ? "-" : "");
        if (place > most || place < -4) {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            int power = place - 1;
            return out.append('E').append(power < 0 ? '-' : '+').append(Math.abs(power) < 10 ? "0" : "").append(Math.abs(power)).toString();
        }
        if (place <= 0) {
            return out.append("0.").append("0".repeat(-place)).append(digits).toString();
        }
        if (place >= digits.length()) {
            return out.append(digits).append("0".repeat(place - digits.length())).toString();
        }
        return out.append(digits, 0, place).append('.').append(digits, place, digits.length()).toString();
    }

    /** Java shows two digits at least, also where .NET shows one: of the smallest numbers. */
    private static boolean isShorter(String java, String digits, int place, int most) {
        int rounded = (Integer.parseInt(digits) + 5) / 10;
        String one = rounded + "E" + (place - 1);
        String unsigned = java.charAt(0) == '-' ? java.substring(1) : java;
        return rounded < 10 && (most == 17 ? Double.parseDouble(one) == Double.parseDouble(unsigned) : Float.parseFloat(one) == Float.parseFloat(unsigned));
    }

    public static double toDouble(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** With the kind: nothing, {@code Z}, or the offset. */
    public static String ofDateTime(DateTime time) {
        var t = time.toLocalDateTime();
        StringBuilder out = new StringBuilder(33);
        digits(out, t.getYear(), 4);
        digits(out.append('-'), t.getMonthValue(), 2);
        digits(out.append('-'), t.getDayOfMonth(), 2);
        out.append('T');
        digits(out, t.getHour(), 2);
        digits(out.append(':'), t.getMinute(), 2);
        digits(out.append(':'), t.getSecond(), 2);
        fraction(out, (int) Math.floorMod(time.ticks(), 10_000_000L));
        if (time.kind() == DateTimeKind.Utc) {
            out.append('Z');
        } else if (time.kind() == DateTimeKind.Local) {
            ZoneOffset offset = time.offset();
            out.append(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
        }
        return out.toString();
    }

    private static void digits(StringBuilder out, int value, int count) {
        String text = Integer.toString(value);
        out.append("0".repeat(Math.max(0, count - text.length()))).append(text);
    }

    private static void fraction(StringBuilder out, int ticks) {
        if (ticks == 0) {
            return;
        }
        StringBuilder digits = new StringBuilder(Integer.toString(ticks));
        digits.insert(0, "0".repeat(7 - digits.length()));
        while (digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
        }
        out.append('.').append(digits);
    }

    /** Takes a date with time, with up to seven decimals, and a zone or none. */
    public static DateTime toDateTime(String text) {
        String s = text.strip();
        DateTimeKind kind = DateTimeKind.Unspecified;
        int offset = 0;
        int end = s.length();
        if (s.endsWith("Z")) {
            kind = DateTimeKind.Utc;
            end--;
        } else {
            int sign = Math.max(s.indexOf('+', 10), s.indexOf('-', 10));
            if (sign > 0) {
                kind = DateTimeKind.Local;
                offset = ZoneOffset.of(s.substring(sign)).getTotalSeconds();
                end = sign;
            }
        }
        String plain = s.substring(0, end);
        int point = plain.indexOf('.');
        long ticks = 0;
        if (point > 0) {
            String digits = plain.substring(point + 1);
            if (digits.isEmpty()) {
                throw new IllegalArgumentException(text);
            }
            ticks = Long.parseLong((digits + "0000000").substring(0, 7));
            plain = plain.substring(0, point);
        }
        var time = java.time.LocalDateTime.parse(plain);
        DateTime unzoned = DateTime.of(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond(), ticks,
                kind == DateTimeKind.Local ? DateTimeKind.Utc : kind);
        return kind == DateTimeKind.Local ? unzoned.addTicks(-offset * TimeSpan.TICKS_PER_SECOND).toLocalTime() : unzoned;
    }

    /** {@code P1DT2H3M4.5S}. */
    public static String ofTimeSpan(TimeSpan span) {
        long ticks = span.ticks();
        StringBuilder out = new StringBuilder(ticks < 0 ? "-P" : "P");
        long days = Math.abs(ticks / TimeSpan.TICKS_PER_DAY);
        long rest = Math.abs(ticks % TimeSpan.TICKS_PER_DAY);
        if (days > 0) {
            out.append(days).append('D');
        }
        if (rest > 0 || days == 0) {
            out.append('T');
            long hours = rest / TimeSpan.TICKS_PER_HOUR;
            long minutes = rest / TimeSpan.TICKS_PER_MINUTE % 60;
            long seconds = rest / TimeSpan.TICKS_PER_SECOND % 60;
            int fraction = (int) (rest % TimeSpan.TICKS_PER_SECOND);
            if (hours > 0) {
                out.append(hours).append('H');
            }
            if (minutes > 0) {
                out.append(minutes).append('M');
            }
            if (seconds > 0 || fraction > 0 || ticks == 0) {
                out.append(seconds);
                fraction(out, fraction);
                out.append('S');
            }
        }
        return out.toString();
    }

    /** Years count as 365 days, months as 30, as in .NET. */
    public static TimeSpan toTimeSpan(String text) {
        String s = text.strip();
        boolean negative = s.startsWith("-");
        int at = negative ? 1 : 0;
        if (at >= s.length() || s.charAt(at) != 'P' || at + 1 >= s.length()) {
            throw new IllegalArgumentException(text);
        }
        java.math.BigDecimal total = java.math.BigDecimal.ZERO;
        boolean time = false;
        int start = at + 1;
        for (int i = start; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 'T') {
                time = true;
                start = i + 1;
            } else if (c != '.' && (c < '0' || c > '9')) {
                if (i - start > 24) {
                    throw new IllegalArgumentException(text);
                }
                total = total.add(new java.math.BigDecimal(s.substring(start, i)).multiply(java.math.BigDecimal.valueOf(unit(c, time, text))));
                start = i + 1;
            }
        }
        if (start < s.length()) {
            throw new IllegalArgumentException(text);
        }
        java.math.BigInteger ticks = total.toBigInteger();
        ticks = negative ? ticks.negate() : ticks;
        if (ticks.bitLength() > 63) {
            throw new IllegalArgumentException(text);
        }
        return new TimeSpan(ticks.longValue());
    }

    private static long unit(char c, boolean time, String text) {
        return switch (c) {
            case 'Y' -> 365 * TimeSpan.TICKS_PER_DAY;
            case 'M' -> time ? TimeSpan.TICKS_PER_MINUTE : 30 * TimeSpan.TICKS_PER_DAY;
            case 'D' -> TimeSpan.TICKS_PER_DAY;
            case 'H' -> TimeSpan.TICKS_PER_HOUR;
            case 'S' -> TimeSpan.TICKS_PER_SECOND;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
