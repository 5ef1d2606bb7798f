package org.mooring.cmdlet.utility;

import java.time.LocalDateTime;
import java.util.Locale;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Formatter;

/** Dates by the letters of UNIX's {@code date}, as Get-Date -UFormat takes them. */
final class UnixDateFormat {

    private UnixDateFormat() {}

    /** The letters make a composite format, which braces in the pattern are parts of as well. */
    static String format(String pattern, DateTime time) {
        if (pattern.isEmpty()) {
            throw outside();
        }
        StringBuilder composite = new StringBuilder();
        for (int i = pattern.startsWith("+") ? 1 : 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && ++i == pattern.length()) {
                throw outside();
            }
            composite.append(c == '%' ? part(pattern.charAt(i), time) : String.valueOf(c));
        }
        return Formatter.format(composite.toString(), Culture.current(), time);
    }

    private static DotNetException outside() {
        return new DotNetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
    }

    private static String part(char letter, DateTime time) {
        LocalDateTime parts = time.toLocalDateTime();
        return switch (letter) {
            case 'A' -> net(time, "dddd");
            case 'a' -> net(time, "ddd");
            case 'B' -> net(time, "MMMM");
            case 'b', 'h' -> net(time, "MMM");
            case 'C' -> Integer.toString(parts.getYear() / 100);
            case 'c' -> net(time, "ddd dd MMM yyyy HH:mm:ss");
            case 'D', 'x' -> net(time, "MM/dd/yy");
            case 'd' -> net(time, "dd");
            case 'e' -> String.format(Locale.ROOT, "%2d", parts.getDayOfMonth());
            case 'F' -> net(time, "yyyy-MM-dd");
            case 'G' -> String.format(Locale.ROOT, "%04d", parts.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR));
            case 'g' -> two(parts.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR) % 100);
            case 'H' -> net(time, "HH");
            case 'I' -> net(time, "hh");
            case 'j' -> String.format(Locale.ROOT, "%03d", parts.getDayOfYear());
            case 'k' -> String.format(Locale.ROOT, "%2d", parts.getHour());
            case 'l' -> String.format(Locale.ROOT, "%2d", (parts.getHour() + 11) % 12 + 1);
            case 'M' -> net(time, "mm");
            case 'm' -> net(time, "MM");
            case 'n' -> "\n";
            case 'p' -> net(time, "tt");
            case 'R' -> net(time, "HH:mm");
            case 'r' -> net(time, "hh:mm:ss tt");
            case 'S' -> net(time, "ss");
            case 's' -> Long.toString(Math.round(time.toUniversalTime().toInstant().toEpochMilli() / 1000.0));
            case 'T', 'X' -> net(time, "HH:mm:ss");
            case 't' -> "\t";
            case 'U', 'W' -> Integer.toString(parts.getDayOfYear() / 7);
            case 'u' -> Integer.toString(parts.getDayOfWeek().getValue());
            case 'V' -> two(parts.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> Integer.toString(parts.getDayOfWeek().getValue() % 7);
            case 'Y' -> net(time, "yyyy");
            case 'y' -> net(time, "yy");
            case 'Z' -> net(time, "zz");
            default -> String.valueOf(letter);
        };
    }

    private static String net(DateTime time, String pattern) {
        return Formatter.toString(time, pattern, Culture.current()).replace("{", "{{").replace("}", "}}");
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
