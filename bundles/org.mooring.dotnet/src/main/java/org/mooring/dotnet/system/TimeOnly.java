package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TimeSpan;

/** System.TimeOnly: a time of day. */
@ClrClass(value = "System.TimeOnly", valueType = true, interfaces = {"System.IComparable", "System.IFormattable"})
public record TimeOnly(long ticks) implements Comparable<TimeOnly> {

    private static final long DAY = 864_000_000_000L;

    @Get @Name("MinValue") public static final TimeOnly MIN = new TimeOnly(0);
    @Get @Name("MaxValue") public static final TimeOnly MAX = new TimeOnly(DAY - 1);

    @New
    public static TimeOnly make(long ticks) {
        return new TimeOnly(ticks);
    }

    @New
    public static TimeOnly make(int hour, int minute) {
        return make(hour, minute, 0);
    }

    @New
    public static TimeOnly make(int hour, int minute, int second) {
        return make(hour, minute, second, 0);
    }

    @New
    public static TimeOnly make(int hour, int minute, int second, int millisecond) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            throw Exceptions.outOfRange("Hour, Minute, and Second parameters describe an un-representable DateTime.", null);
        }
        return new TimeOnly(((hour * 60L + minute) * 60 + second) * 10_000_000L + millisecond * 10_000L);
    }

    @Member
    public static TimeOnly fromDateTime(DateTime dateTime) {
        return new TimeOnly(Math.floorMod(dateTime.ticks(), DAY));
    }

    @Member
    public static TimeOnly fromTimeSpan(TimeSpan timeSpan) {
        return new TimeOnly(timeSpan.ticks());
    }

    @Member
    public static TimeOnly parse(String s) {
        return fromDateTime(DateTimeType.parse(s));
    }

    @Member
    public static TimeOnly parseExact(String s, String format) {
        return fromDateTime(DateTimeType.parseExact(s, format, Culture.current()));
    }

    @Member
    public static TimeOnly parseExact(String s, String format, @Type("System.IFormatProvider") Object provider) {
        return fromDateTime(DateTimeType.parseExact(s, format, Culture.ofProvider(provider)));
    }

    @Member
    public static boolean tryParse(String s, @Type("System.TimeOnly") org.mooring.dotnet.ByRef result) {
        try {
            result.set(parse(s));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(new TimeOnly(0));
            return false;
        }
    }

    @Member
    public static boolean tryParseExact(String s, String format, @Type("System.TimeOnly") org.mooring.dotnet.ByRef result) {
        try {
            result.set(parseExact(s, format));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(new TimeOnly(0));
            return false;
        }
    }

    @Get
    public int microsecond() {
        return (int) (ticks / 10 % 1000);
    }

    @Get
    public int nanosecond() {
        return (int) (ticks % 10 * 100);
    }

    private DateTime clock() {
        return new DateTime(ticks, DateTimeKind.Unspecified);
    }

    @Get
    @Name("Ticks")
    public long allTicks() {
        return ticks;
    }

    @Get
    public int hour() {
        return (int) (ticks / 36_000_000_000L);
    }

    @Get
    public int minute() {
        return (int) (ticks / 600_000_000L % 60);
    }

    @Get
    public int second() {
        return (int) (ticks / 10_000_000L % 60);
    }

    @Get
    public int millisecond() {
        return (int) (ticks / 10_000L % 1000);
    }

    @Member
    public TimeOnly add(TimeSpan value) {
        return new TimeOnly(Math.floorMod(ticks + value.ticks(), DAY));
    }

    @Member
    public TimeOnly addHours(double value) {
        return new TimeOnly(Math.floorMod(ticks + (long) (value * 36_000_000_000L), DAY));
    }

    @Member
    public TimeOnly addMinutes(double value) {
        return new TimeOnly(Math.floorMod(ticks + (long) (value * 600_000_000L), DAY));
    }

    @Member
    public boolean isBetween(TimeOnly start, TimeOnly end) {
        return start.ticks <= end.ticks ? ticks >= start.ticks && ticks < end.ticks : ticks >= start.ticks || ticks < end.ticks;
    }

    @Member
    public TimeSpan toTimeSpan() {
        return new TimeSpan(ticks);
    }

    @Override
    @Member
    public int compareTo(TimeOnly value) {
        return Long.compare(ticks, value.ticks);
    }

    @Member
    public String toShortTimeString() {
        return Formatter.toString(clock(), "t", Culture.current());
    }

    @Member
    public String toLongTimeString() {
        return Formatter.toString(clock(), "T", Culture.current());
    }

    @Member
    public String toString(String format) {
        return switch (format) {
            case "o", "O" -> Formatter.toString(clock(), "HH:mm:ss.fffffff", Culture.INVARIANT);
            case "r", "R" -> Formatter.toString(clock(), "HH:mm:ss", Culture.INVARIANT);
            default -> Formatter.toString(clock(), format, Culture.current());
        };
    }

    @Override
    @Member
    public String toString() {
        return Formatter.toString(clock(), "t", Culture.INVARIANT);
    }
}
