package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
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

/** System.DateOnly: a date without a time. */
@ClrClass(value = "System.DateOnly", valueType = true, interfaces = {"System.IComparable", "System.IFormattable"})
public record DateOnly(DateTime date) implements Comparable<DateOnly> {

    @Get @Name("MinValue") public static final DateOnly MIN = make(1, 1, 1);
    @Get @Name("MaxValue") public static final DateOnly MAX = make(9999, 12, 31);

    private static DateOnly of(DateTime time) {
        return new DateOnly(new DateTime(time.ticks() - Math.floorMod(time.ticks(), 864_000_000_000L), DateTimeKind.Unspecified));
    }

    @New
    public static DateOnly make(int year, int month, int day) {
        return new DateOnly(DateTime.of(year, month, day, 0, 0, 0, 0, DateTimeKind.Unspecified));
    }

    @Member
    public static DateOnly fromDateTime(DateTime dateTime) {
        return of(dateTime);
    }

    @Member
    public static DateOnly fromDayNumber(int dayNumber) {
        return new DateOnly(new DateTime(dayNumber * 864_000_000_000L, DateTimeKind.Unspecified));
    }

    @Member
    public static DateOnly parse(String s) {
        return of(DateTimeType.parse(s));
    }

    @Member
    public static DateOnly parseExact(String s, String format) {
        return of(DateTimeType.parseExact(s, format, Culture.current()));
    }

    @Member
    public static boolean tryParseExact(String s, String format, @Type("System.DateOnly") ByRef result) {
        try {
            result.set(parseExact(s, format));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(MIN);
            return false;
        }
    }

    @Member
    public static DateOnly parseExact(String s, String format, @Type("System.IFormatProvider") Object provider) {
        return of(DateTimeType.parseExact(s, format, Culture.ofProvider(provider)));
    }

    @Member
    public static boolean tryParse(String s, @Type("System.DateOnly") ByRef result) {
        try {
            result.set(parse(s));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(MIN);
            return false;
        }
    }

    @Get
    public int year() {
        return DateTimeType.year(date);
    }

    @Get
    public int month() {
        return DateTimeType.month(date);
    }

    @Get
    public int day() {
        return DateTimeType.day(date);
    }

    @Get
    @Type("System.DayOfWeek")
    public Object dayOfWeek() {
        return DateTimeType.dayOfWeek(date);
    }

    @Get
    public int dayOfYear() {
        return DateTimeType.dayOfYear(date);
    }

    @Get
    public int dayNumber() {
        return (int) (date.ticks() / 864_000_000_000L);
    }

    @Member
    public DateOnly addDays(int value) {
        return fromDayNumber(dayNumber() + value);
    }

    @Member
    public DateOnly addMonths(int value) {
        return of(DateTimeType.addMonths(date, value));
    }

    @Member
    public DateOnly addYears(int value) {
        return of(DateTimeType.addYears(date, value));
    }

    @Member
    public DateTime toDateTime(TimeOnly time) {
        return new DateTime(date.ticks() + time.ticks(), DateTimeKind.Unspecified);
    }

    @Override
    @Member
    public int compareTo(DateOnly value) {
        return Long.compare(date.ticks(), value.date.ticks());
    }

    @Member
    public String toShortDateString() {
        return Formatter.toString(date, "d", Culture.current());
    }

    @Member
    public String toLongDateString() {
        return Formatter.toString(date, "D", Culture.current());
    }

    @Member
    public String toString(String format) {
        return switch (format) {
            case "o", "O", "r", "R" -> Formatter.toString(date, "yyyy-MM-dd", Culture.INVARIANT);
            case "d", "D", "m", "M", "y", "Y" -> Formatter.toString(date, format, Culture.current());
            default -> {
                if (format.length() == 1) {
                    throw Exceptions.format("Input string was not in a correct format.");
                }
                yield Formatter.toString(date, format, Culture.current());
            }
        };
    }

    @Override
    @Member
    public String toString() {
        return Formatter.toString(date, "d", Culture.INVARIANT);
    }
}
