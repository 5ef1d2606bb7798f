package org.mooring.dotnet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes time spans: the standard formats c, g, G and custom ones. */
final class TimeSpanText {

    private static final Pattern TEXT = Pattern.compile("\\s*(-)?(?:(\\d+)|(?:(\\d+)[.:])??(\\d+):(\\d+)(?::(\\d+)(?:\\.(\\d{1,7}))?)?)\\s*");

    private TimeSpanText() {}

    static TimeSpan parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            return null;
        }
        long days = number(text, m.group(2) != null ? m.group(2) : m.group(3), 10_675_199);
        long hours = number(text, m.group(4), 23);
        long minutes = number(text, m.group(5), 59);
        long seconds = number(text, m.group(6), 59);
        String fraction = m.group(7) == null ? "0" : (m.group(7) + "000000").substring(0, 7);
        long ticks = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * TimeSpan.TICKS_PER_SECOND + Long.parseLong(fraction);
        return new TimeSpan(m.group(1) == null ? ticks : -ticks);
    }

    private static long number(String text, String digits, long most) {
        if (digits == null) {
            return 0;
        }
        if (digits.length() > 9 || Long.parseLong(digits) > most) {
            throw Exceptions.overflow("The TimeSpan string '" + text
                    + "' could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
        }
        return Long.parseLong(digits);
    }

    static String constant(long ticks) {
        StringBuilder out = new StringBuilder();
        long days = Math.abs(ticks / TimeSpan.TICKS_PER_DAY);
        if (ticks < 0) {
            out.append('-');
        }
        if (days != 0) {
            out.append(days).append('.');
        }
        two(out, ticks / TimeSpan.TICKS_PER_HOUR % 24).append(':');
        two(out, ticks / TimeSpan.TICKS_PER_MINUTE % 60).append(':');
        two(out, ticks / TimeSpan.TICKS_PER_SECOND % 60);
        long fraction = Math.abs(ticks % TimeSpan.TICKS_PER_SECOND);
        if (fraction != 0) {
            out.append('.').append(String.format(Locale.ROOT, "%07d", fraction));
        }
        return out.toString();
    }

    private static StringBuilder two(StringBuilder out, long number) {
        long n = Math.abs(number);
        return (n < 10 ? out.append('0') : out).append(n);
    }

    static String format(TimeSpan span, String format, Culture culture) {
        if (format == null || format.isEmpty()) {
            return constant(span.ticks());
        }
        if (format.length() == 1) {
            return switch (format.charAt(0)) {
                case 'c', 't', 'T' -> constant(span.ticks());
                case 'g' -> general(span, false, culture);
                case 'G' -> general(span, true, culture);
                default -> throw Exceptions.format("Input string was not in a correct format.");
            };
        }
        return custom(span, format);
    }

    private static String general(TimeSpan span, boolean full, Culture culture) {
        StringBuilder out = new StringBuilder(span.ticks() < 0 ? "-" : "");
        long days = Math.abs((long) span.days());
        if (full || days != 0) {
            out.append(days).append(':');
        }
        long hours = Math.abs((long) span.hours());
        if (full) {
            two(out, hours);
        } else {
            out.append(hours);
        }
        two(out.append(':'), span.minutes());
        two(out.append(':'), span.seconds());
        String fraction = String.format(Locale.ROOT, "%07d", Math.abs(span.ticks() % TimeSpan.TICKS_PER_SECOND));
        if (full) {
            out.append(culture.decimalSeparator()).append(fraction);
        } else if (!fraction.equals("0000000")) {
            out.append(culture.decimalSeparator()).append(fraction.replaceFirst("0+$", ""));
        }
        return out.toString();
    }

    private static String custom(TimeSpan span, String format) {
        StringBuilder out = new StringBuilder();
        String fraction = String.format(Locale.ROOT, "%07d", Math.abs(span.ticks() % TimeSpan.TICKS_PER_SECOND));
        for (int i = 0; i < format.length(); ) {
            char c = format.charAt(i);
            int run = i;
            while (run < format.length() && format.charAt(run) == c) {
                run++;
            }
            int count = run - i;
            if (count > longest(c)) {
                throw Exceptions.format("Input string was not in a correct format.");
            }
            switch (c) {
                case 'd' -> out.append(padded(Math.abs((long) span.days()), count));
                case 'h' -> out.append(padded(Math.abs(span.hours()), count));
                case 'm' -> out.append(padded(Math.abs(span.minutes()), count));
                case 's' -> out.append(padded(Math.abs(span.seconds()), count));
                case 'f' -> out.append(fraction, 0, count);
                case 'F' -> out.append(fraction.substring(0, count).replaceFirst("0+$", ""));
                case '\\' -> {
                    if (i + 1 >= format.length()) {
                        throw Exceptions.format("Input string was not in a correct format.");
                    }
                    out.append(format.charAt(i + 1));
                    run = i + 2;
                }
                case '\'', '"' -> {
                    int end = format.indexOf(c, i + 1);
                    if (end < 0) {
                        throw Exceptions.format("Cannot find a matching quote character for the character '" + c + "'.");
                    }
                    out.append(format, i + 1, end);
                    run = end + 1;
                }
                case '%' -> run = i + 1;
                default -> throw Exceptions.format("Input string was not in a correct format.");
            }
            i = run;
        }
        return out.toString();
    }

    /** How often a letter may stand in a row. */
    private static int longest(char specifier) {
        return switch (specifier) {
            case 'd' -> 8;
            case 'h', 'm', 's' -> 2;
            case 'f', 'F' -> 7;
            default -> Integer.MAX_VALUE;
        };
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
