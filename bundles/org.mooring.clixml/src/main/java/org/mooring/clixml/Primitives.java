package org.mooring.clixml;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;

/** The values that have an element of their own ([MS-PSRP] 2.2.5.1), and the texts of those elements. */
final class Primitives {

    /** @param text null for an element without content */
    record Written(String element, String text) {}

    private Primitives() {}

    /** The element of a value that is not a string; null where it has none. */
    static Written write(Object value) {
        return switch (value) {
            case Integer i -> new Written("I32", i.toString());
            case Boolean b -> new Written("B", b ? "true" : "false");
            case Long l -> new Written("I64", l.toString());
            case Double d -> new Written("Db", number(d));
            case DateTime t -> new Written("DT", date(t));
            case BigDecimal d -> new Written("D", d.toPlainString());
            case UUID g -> new Written("G", g.toString());
            case Character c -> new Written("C", Integer.toString(c));
            case Byte b -> new Written("By", Integer.toString(b & 0xFF));
            case Version v -> new Written("Version", v.toString());
            case TimeSpan s -> new Written("TS", duration(s));
            case byte[] b -> new Written("BA", b.length == 0 ? null : Base64.getEncoder().encodeToString(b));
            case Uri u -> new Written("URI", u.toString());
            case Short s -> new Written("I16", s.toString());
            case Float f -> new Written("Sg", number(f));
            case SByte s -> new Written("SB", s.toString());
            case UInt16 u -> new Written("U16", u.toString());
            case UInt32 u -> new Written("U32", u.toString());
            case UInt64 u -> new Written("U64", u.toString());
            case ScriptBlock s -> new Written("SBK", s.text());
            default -> null;
        };
    }

    private static String number(Number n) {
        double value = n.doubleValue();
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        return Formatter.toString(n, "R", Culture.INVARIANT);
    }

    static double parseDouble(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** As XmlConvert writes a DateTime that is to keep its kind. */
    private static String date(DateTime time) {
        StringBuilder text = new StringBuilder(34);
        var local = time.toLocalDateTime();
        text.append(String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d", local.getYear(), local.getMonthValue(),
            local.getDayOfMonth(), local.getHour(), local.getMinute(), local.getSecond()));
        fraction(text, time.ticks() % TimeSpan.TICKS_PER_SECOND);
        if (time.kind() == DateTimeKind.Utc) {
            text.append('Z');
        } else if (time.kind() == DateTimeKind.Local) {
            int minutes = time.offset().getTotalSeconds() / 60;
            text.append(String.format(Locale.ROOT, "%c%02d:%02d", minutes < 0 ? '-' : '+', Math.abs(minutes) / 60, Math.abs(minutes) % 60));
        }
        return text.toString();
    }

    private static void fraction(StringBuilder text, long ticks) {
        if (ticks != 0) {
            String digits = String.format(Locale.ROOT, "%07d", ticks);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 0, end);
        }
    }

    /** An XML Schema duration of days and less. */
    private static String duration(TimeSpan span) {
        long ticks = span.ticks();
        StringBuilder text = new StringBuilder(24);
        if (ticks < 0) {
            text.append('-');
        }
        text.append('P');
        long rest = Math.abs(ticks % TimeSpan.TICKS_PER_DAY);
        long days = Math.abs(ticks / TimeSpan.TICKS_PER_DAY);
        if (days != 0) {
            text.append(days).append('D');
        }
        long hours = rest / TimeSpan.TICKS_PER_HOUR;
        long minutes = rest % TimeSpan.TICKS_PER_HOUR / TimeSpan.TICKS_PER_MINUTE;
        long seconds = rest % TimeSpan.TICKS_PER_MINUTE / TimeSpan.TICKS_PER_SECOND;
        long fraction = rest % TimeSpan.TICKS_PER_SECOND;
        if (rest != 0 || days == 0) {
            text.append('T');
        }
        if (hours != 0) {
            text.append(hours).append('H');
        }
        if (minutes != 0) {
            text.append(minutes).append('M');
        }
        if (seconds != 0 || fraction != 0 || ticks == 0) {
            text.append(seconds);
            fraction(text, fraction);
            text.append('S');
        }
        return text.toString();
    }

    /** A date in the forms that XmlConvert takes. */
    static DateTime parseDate(String text) {
        int length = text.length();
        int zone = text.endsWith("Z") ? length - 1 : length;
        int offsetMinutes = Integer.MIN_VALUE;
        if (zone == length && length > 19) {
            int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
            if (sign > 10) {
                zone = sign;
                int hours = Integer.parseInt(text.substring(sign + 1, sign + 3));
                int minutes = Integer.parseInt(text.substring(sign + 4));
                offsetMinutes = (text.charAt(sign) == '-' ? -1 : 1) * (hours * 60 + minutes);
            }
        }
        var local = java.time.LocalDateTime.parse(text.substring(0, zone));
        if (zone < length && offsetMinutes == Integer.MIN_VALUE) {
            return DateTime.of(local, DateTimeKind.Utc);
        }
        if (offsetMinutes == Integer.MIN_VALUE) {
            return DateTime.of(local, DateTimeKind.Unspecified);
        }
        return DateTime.of(local.minusMinutes(offsetMinutes), DateTimeKind.Utc).toLocalTime();
    }

    /** An XML Schema duration of days and less. */
    static TimeSpan parseDuration(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative ? text.substring(2) : text.substring(1);
        if (!text.startsWith(negative ? "-P" : "P") || rest.isEmpty()) {
            throw new NumberFormatException("'" + text + "' is no duration");
        }
        long ticks = 0;
        int from = 0;
        boolean time = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == 'T') {
                time = true;
                from = i + 1;
            } else if (c != '.' && (c < '0' || c > '9')) {
                BigDecimal number = new BigDecimal(rest.substring(from, i));
                ticks -= number.multiply(BigDecimal.valueOf(unit(c, time, text))).longValueExact();
                from = i + 1;
            }
        }
        return new TimeSpan(negative ? ticks : Math.negateExact(ticks));
    }

    private static long unit(char letter, boolean time, String text) {
        return switch (letter) {
            case 'D' -> TimeSpan.TICKS_PER_DAY;
            case 'H' -> TimeSpan.TICKS_PER_HOUR;
            case 'M' -> time ? TimeSpan.TICKS_PER_MINUTE : 30 * TimeSpan.TICKS_PER_DAY;
            case 'S' -> TimeSpan.TICKS_PER_SECOND;
            case 'Y' -> 365 * TimeSpan.TICKS_PER_DAY;
            default -> throw new NumberFormatException("'" + text + "' is no duration");
        };
    }

    /** Undoes {@code _xHHHH_}. */
    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                out.append(text, from, at).append((char) code);
                from = at + 7;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
