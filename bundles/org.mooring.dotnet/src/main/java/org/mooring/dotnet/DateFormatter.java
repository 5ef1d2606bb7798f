package org.mooring.dotnet;

import java.time.LocalDateTime;

/** .NET's standard and custom formats of dates and times. */
final class DateFormatter {

    /** The standard formats. */
    static final String LETTERS = "dDfFgGmMoOrRstTuUyY";

    private DateFormatter() {}

    static String format(DateTime date, String format, Culture culture) {
        return format(date, null, format == null || format.isEmpty() ? "G" : format, culture);
    }

    static String format(DateTimeOffset date, String format, Culture culture) {
        if (format == null || format.isEmpty()) {
            DateTimeFormatInfo info = culture.dates();
            return custom(date.clock(), date.offset(), info.shortDatePattern() + " " + info.longTimePattern() + " zzz", info);
        }
        return format(date.clock(), date.offset(), format, culture);
    }

    private static String format(DateTime date, TimeSpan offset, String format, Culture culture) {
        DateTimeFormatInfo info = culture.dates();
        if (format.length() > 1) {
            return custom(date, offset, format, info);
        }
        DateTimeFormatInfo invariant = Culture.INVARIANT.dates();
        DateTime utc = offset == null ? date : new DateTime(date.ticks() - offset.ticks(), DateTimeKind.Utc);
        return switch (format.charAt(0)) {
            case 's' -> custom(date, offset, invariant.sortableDateTimePattern(), invariant);
            case 'u' -> custom(utc, null, invariant.universalSortableDateTimePattern(), invariant);
            case 'r', 'R' -> custom(utc, null, invariant.rfc1123Pattern(), invariant);
            case 'o', 'O' -> custom(date, offset, offset != null ? "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz" : "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK", invariant);
            case 'U' -> {
                if (offset != null) {
                    throw wrong();
                }
                yield custom(date.toUniversalTime(), null, info.fullDateTimePattern(), info);
            }
            default -> custom(date, offset, pattern(format.charAt(0), info), info);
        };
    }

    /** The pattern of a standard format letter that depends on the culture. */
    static String pattern(char letter, DateTimeFormatInfo info) {
        return switch (letter) {
            case 'd' -> info.shortDatePattern();
            case 'D' -> info.longDatePattern();
            case 't' -> info.shortTimePattern();
            case 'T' -> info.longTimePattern();
            case 'f' -> info.longDatePattern() + " " + info.shortTimePattern();
            case 'F', 'U' -> info.fullDateTimePattern();
            case 'g' -> info.shortDatePattern() + " " + info.shortTimePattern();
            case 'G' -> info.shortDatePattern() + " " + info.longTimePattern();
            case 'm', 'M' -> info.monthDayPattern();
            case 'y', 'Y' -> info.yearMonthPattern();
            case 's' -> info.sortableDateTimePattern();
            case 'u' -> info.universalSortableDateTimePattern();
            case 'r', 'R' -> info.rfc1123Pattern();
            case 'o', 'O' -> "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
            default -> throw wrong();
        };
    }

    private static RuntimeException wrong() {
        return Exceptions.format("Input string was not in a correct format.");
    }

    static String custom(DateTime date, TimeSpan offset, String format, DateTimeFormatInfo info) {
        LocalDateTime time = date.toLocalDateTime();
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            int count = 1;
            while (i + count < format.length() && format.charAt(i + count) == c) {
                count++;
            }
            switch (c) {
                case 'd' -> {
                    if (count <= 2) {
                        padded(out, time.getDayOfMonth(), count);
                    } else {
                        out.append(info.dayOfWeek(time.getDayOfWeek().getValue() % 7, count > 3));
                    }
                }
                case 'M' -> {
                    if (count <= 2) {
                        padded(out, time.getMonthValue(), count);
                    } else {
                        out.append(info.month(time.getMonthValue(), count > 3));
                    }
                }
                case 'y' -> padded(out, count <= 2 ? time.getYear() % 100 : time.getYear(), count);
                case 'H' -> padded(out, time.getHour(), Math.min(2, count));
                case 'h' -> padded(out, (time.getHour() + 11) % 12 + 1, Math.min(2, count));
                case 'm' -> padded(out, time.getMinute(), Math.min(2, count));
                case 's' -> padded(out, time.getSecond(), Math.min(2, count));
                case 'f', 'F' -> fraction(out, date, c, count);
                case 't' -> {
                    String half = time.getHour() < 12 ? info.amDesignator() : info.pmDesignator();
                    out.append(count == 1 && !half.isEmpty() ? half.substring(0, 1) : half);
                }
                case 'g' -> out.append("A.D.");
                case 'z' -> zone(out, offset != null ? offset.ticks() : date.offset().getTotalSeconds() * TimeSpan.TICKS_PER_SECOND, count);
                case 'K' -> {
                    count = 1;
                    if (offset != null) {
                        zone(out, offset.ticks(), 3);
                    } else if (date.kind() == DateTimeKind.Utc) {
                        out.append('Z');
                    } else if (date.kind() == DateTimeKind.Local) {
                        zone(out, date.offset().getTotalSeconds() * TimeSpan.TICKS_PER_SECOND, 3);
                    }
                }
                case ':' -> out.append(info.timeSeparator().repeat(count));
                case '/' -> out.append(info.dateSeparator().repeat(count));
                case '\'', '"' -> count = quoted(format, i, out);
                case '%' -> {
                    if (i + 1 >= format.length() || format.charAt(i + 1) == '%') {
                        throw wrong();
                    }
                    count = 1;
                }
                case '\\' -> {
                    if (i + 1 >= format.length()) {
                        throw wrong();
                    }
                    out.append(format.charAt(i + 1));
                    count = 2;
                }
                default -> out.repeat(c, count);
            }
            i += count;
        }
        return out.toString();
    }

    /** Answers how much of the format it took. */
    private static int quoted(String format, int start, StringBuilder out) {
        char quote = format.charAt(start);
        for (int i = start + 1; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == quote) {
                return i + 1 - start;
            }
            if (c == '\\' && i + 1 < format.length()) {
                c = format.charAt(++i);
            }
            out.append(c);
        }
        throw Exceptions.format("Cannot find a matching quote character for the character '" + quote + "'.");
    }

    private static void fraction(StringBuilder out, DateTime date, char letter, int count) {
        if (count > 7) {
            throw wrong();
        }
        StringBuilder all = new StringBuilder(7);
        padded(all, date.ticks() % TimeSpan.TICKS_PER_SECOND, 7);
        String digits = all.substring(0, count);
        if (letter == 'f') {
            out.append(digits);
            return;
        }
        String stripped = digits.replaceFirst("0+$", "");
        if (stripped.isEmpty() && !out.isEmpty() && out.charAt(out.length() - 1) == '.') {
            out.setLength(out.length() - 1);
        }
        out.append(stripped);
    }

    private static void zone(StringBuilder out, long ticks, int count) {
        long minutes = Math.abs(ticks) / TimeSpan.TICKS_PER_MINUTE;
        padded(out.append(ticks < 0 ? '-' : '+'), minutes / 60, Math.min(count, 2));
        if (count >= 3) {
            padded(out.append(':'), minutes % 60, 2);
        }
    }

    private static void padded(StringBuilder out, long number, int digits) {
        int length = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            length++;
        }
        for (int i = length; i < digits; i++) {
            out.append('0');
        }
        out.append(number);
    }
}
