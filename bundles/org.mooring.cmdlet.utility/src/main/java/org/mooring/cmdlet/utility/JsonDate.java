package org.mooring.cmdlet.utility;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.TimeSpan;

/**
 * Dates in JSON text: {@code 2026-11-22T10:00:00.5+01:00} and {@code /Date(1234656000000)/}, as Newtonsoft.Json, with which PowerShell
 * reads and writes, knows them.
 */
final class JsonDate {

    private static final int SHORTEST = "yyyy-MM-ddTHH:mm:ss".length();
    private static final int LONGEST = 40;
    private static final String EPOCH_START = "/Date(";
    private static final String EPOCH_END = ")/";

    private final String text;
    private int at;
    private boolean wrong;

    private JsonDate(String text) {
        this.text = text;
    }

    /** The moment that the text says; null where it is not of these forms, or no date of the calendar. */
    static DateTime read(String text) {
        int length = text.length();
        if (length >= SHORTEST && length <= LONGEST && text.charAt(10) == 'T') {
            return new JsonDate(text).iso();
        }
        return length >= 9 && text.startsWith(EPOCH_START) && text.endsWith(EPOCH_END) ? new JsonDate(text).sinceEpoch() : null;
    }

    private DateTime iso() {
        int year = digits(4);
        skip('-');
        int month = digits(2);
        skip('-');
        int day = digits(2);
        skip('T');
        int hour = digits(2);
        skip(':');
        int minute = digits(2);
        skip(':');
        int second = digits(2);
        long fraction = fraction();
        if (wrong || year < 1 || month < 1 || month > 12 || day < 1 || day > DateTime.daysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        if (at == text.length()) {
            return DateTime.of(year, month, day, hour, minute, second, fraction, DateTimeKind.Unspecified);
        }
        char zone = text.charAt(at++);
        if (zone == 'Z' || zone == 'z') {
            return at == text.length() ? DateTime.of(year, month, day, hour, minute, second, fraction, DateTimeKind.Utc) : null;
        }
        long offset = offset(zone);
        return wrong || at < text.length() ? null
            : moved(DateTime.of(year, month, day, hour, minute, second, fraction, DateTimeKind.Utc), -offset).toLocalTime();
    }

    private static DateTime moved(DateTime time, long ticks) {
        return new DateTime(Math.clamp(time.ticks() + ticks, 0, DateTime.MAX_TICKS), time.kind());
    }

    /** Milliseconds since 1970; with a distance to UTC, which only says that it is to be shown in local time. */
    private DateTime sinceEpoch() {
        int end = text.length() - EPOCH_END.length();
        int zone = Math.max(text.indexOf('+', EPOCH_START.length() + 1), text.indexOf('-', EPOCH_START.length() + 1));
        try {
            long milliseconds = Long.parseLong(text.substring(EPOCH_START.length(), zone < 0 ? end : zone));
            DateTime time = DateTime.UNIX_EPOCH.addTicks(Math.multiplyExact(milliseconds, TimeSpan.TICKS_PER_SECOND / 1000));
            return zone < 0 ? time : time.toLocalTime();
        } catch (NumberFormatException | ArithmeticException | DotNetException noDate) {
            return null;
        }
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number * 10 + digit();
        }
        return number;
    }

    private int digit() {
        if (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            return text.charAt(at++) - '0';
        }
        wrong = true;
        return 0;
    }

    private void skip(char wanted) {
        wrong |= at >= text.length() || text.charAt(at++) != wanted;
    }

    /** In ticks: up to seven digits behind a point. */
    private long fraction() {
        if (wrong || at >= text.length() || text.charAt(at) != '.') {
            return 0;
        }
        at++;
        long ticks = digit();
        for (int i = 1; i < 7; i++) {
            boolean more = at < text.length() && Character.digit(text.charAt(at), 10) >= 0;
            ticks = ticks * 10 + (more ? digit() : 0);
        }
        return ticks;
    }

    /** In ticks: {@code +01:00}, {@code +0100} or {@code +01}. */
    private long offset(char sign) {
        wrong |= sign != '+' && sign != '-';
        long minutes = digits(2) * 60L;
        if (at < text.length()) {
            at += text.charAt(at) == ':' ? 1 : 0;
            minutes += digits(2);
        }
        return (sign == '-' ? -minutes : minutes) * 60 * TimeSpan.TICKS_PER_SECOND;
    }

    /** Writes the moment without quotes: no more digits of a second than it has, and the zone where its kind says one. */
    static void write(DateTime time, StringBuilder out) {
        var fields = time.toLocalDateTime();
        padded(out, fields.getYear(), 4).append('-');
        padded(out, fields.getMonthValue(), 2).append('-');
        padded(out, fields.getDayOfMonth(), 2).append('T');
        padded(out, fields.getHour(), 2).append(':');
        padded(out, fields.getMinute(), 2).append(':');
        padded(out, fields.getSecond(), 2);
        long fraction = time.ticks() % TimeSpan.TICKS_PER_SECOND;
        if (fraction != 0) {
            padded(out.append('.'), fraction, 7);
            while (out.charAt(out.length() - 1) == '0') {
                out.setLength(out.length() - 1);
            }
        }
        switch (time.kind()) {
            case Utc -> out.append('Z');
            case Local -> zone(out, time.offset().getTotalSeconds() / 60);
            default -> { }
        }
    }

    private static void zone(StringBuilder out, int minutes) {
        padded(out.append(minutes < 0 ? '-' : '+'), Math.abs(minutes) / 60, 2).append(':');
        padded(out, Math.abs(minutes) % 60, 2);
    }

    private static StringBuilder padded(StringBuilder out, long number, int digits) {
        for (long limit = 10; digits > 1; digits--, limit *= 10) {
            if (number < limit) {
                out.repeat('0', digits - 1);
                break;
            }
        }
        return out.append(number);
    }
}
