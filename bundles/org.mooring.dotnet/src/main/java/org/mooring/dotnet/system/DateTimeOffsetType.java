package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateParser;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.ExactDateParser;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.DateTimeOffset. */
@ClrClass(value = "System.DateTimeOffset", type = DateTimeOffset.class, valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable",
    "System.IComparable`1[System.DateTimeOffset]", "System.IEquatable`1[System.DateTimeOffset]"},
    order = {"DateTime", "UtcDateTime", "LocalDateTime", "Date", "Day", "DayOfWeek", "DayOfYear", "Hour", "Millisecond", "Microsecond",
        "Nanosecond", "Minute", "Month", "Offset", "TotalOffsetMinutes", "Second", "Ticks", "UtcTicks", "TimeOfDay", "Year"})
public final class DateTimeOffsetType {

    public static final DateTimeOffset MaxValue = DateTimeOffset.MAX;
    public static final DateTimeOffset MinValue = DateTimeOffset.MIN;
    public static final DateTimeOffset UnixEpoch = new DateTimeOffset(DateTime.UNIX_EPOCH, TimeSpan.ZERO);

    private static final String PROVIDER = "System.IFormatProvider";
    private static final String STYLES = "System.Globalization.DateTimeStyles";

    private DateTimeOffsetType() {}

    @New
    public static DateTimeOffset make(DateTime dateTime) {
        return DateTimeOffset.of(dateTime);
    }

    @New
    public static DateTimeOffset make(DateTime dateTime, TimeSpan offset) {
        return new DateTimeOffset(dateTime, offset);
    }

    @New
    public static DateTimeOffset make(long ticks, TimeSpan offset) {
        return new DateTimeOffset(new DateTime(ticks, DateTimeKind.Unspecified), offset);
    }

    @New
    public static DateTimeOffset make(int year, int month, int day, int hour, int minute, int second, TimeSpan offset) {
        return new DateTimeOffset(DateTimeType.make(year, month, day, hour, minute, second), offset);
    }

    @New
    public static DateTimeOffset make(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset) {
        return new DateTimeOffset(DateTimeType.make(year, month, day, hour, minute, second, millisecond), offset);
    }

    @Get
    public static DateTimeOffset now() {
        return DateTimeOffset.now();
    }

    @Get
    public static DateTimeOffset utcNow() {
        return DateTimeOffset.utcNow();
    }

    @Get
    public static DateTime dateTime(DateTimeOffset self) {
        return self.clock();
    }

    @Get
    public static DateTime utcDateTime(DateTimeOffset self) {
        return self.utc();
    }

    @Get
    public static DateTime localDateTime(DateTimeOffset self) {
        return self.local();
    }

    @Get
    public static TimeSpan offset(DateTimeOffset self) {
        return self.offset();
    }

    @Get
    public static int totalOffsetMinutes(DateTimeOffset self) {
        return (int) (self.offset().ticks() / TimeSpan.TICKS_PER_MINUTE);
    }

    @Get
    public static DateTime date(DateTimeOffset self) {
        return self.clock().date();
    }

    @Get
    public static TimeSpan timeOfDay(DateTimeOffset self) {
        return DateTimeType.timeOfDay(self.clock());
    }

    @Get
    public static int year(DateTimeOffset self) {
        return DateTimeType.year(self.clock());
    }

    @Get
    public static int month(DateTimeOffset self) {
        return DateTimeType.month(self.clock());
    }

    @Get
    public static int day(DateTimeOffset self) {
        return DateTimeType.day(self.clock());
    }

    @Get
    public static int hour(DateTimeOffset self) {
        return DateTimeType.hour(self.clock());
    }

    @Get
    public static int minute(DateTimeOffset self) {
        return DateTimeType.minute(self.clock());
    }

    @Get
    public static int second(DateTimeOffset self) {
        return DateTimeType.second(self.clock());
    }

    @Get
    public static int millisecond(DateTimeOffset self) {
        return DateTimeType.millisecond(self.clock());
    }

    @Get
    public static int microsecond(DateTimeOffset self) {
        return DateTimeType.microsecond(self.clock());
    }

    @Get
    public static int nanosecond(DateTimeOffset self) {
        return DateTimeType.nanosecond(self.clock());
    }

    @Get
    public static long ticks(DateTimeOffset self) {
        return self.clock().ticks();
    }

    @Get
    public static long utcTicks(DateTimeOffset self) {
        return self.utc().ticks();
    }

    @Get
    @Type("System.DayOfWeek")
    public static Object dayOfWeek(DateTimeOffset self) {
        return DateTimeType.dayOfWeek(self.clock());
    }

    @Get
    public static int dayOfYear(DateTimeOffset self) {
        return DateTimeType.dayOfYear(self.clock());
    }

    public static DateTimeOffset add(DateTimeOffset self, TimeSpan timeSpan) {
        return self.withClock(self.clock().add(timeSpan));
    }

    public static DateTimeOffset addDays(DateTimeOffset self, double days) {
        return self.withClock(DateTimeType.addDays(self.clock(), days));
    }

    public static DateTimeOffset addHours(DateTimeOffset self, double hours) {
        return self.withClock(DateTimeType.addHours(self.clock(), hours));
    }

    public static DateTimeOffset addMinutes(DateTimeOffset self, double minutes) {
        return self.withClock(DateTimeType.addMinutes(self.clock(), minutes));
    }

    public static DateTimeOffset addSeconds(DateTimeOffset self, double seconds) {
        return self.withClock(DateTimeType.addSeconds(self.clock(), seconds));
    }

    public static DateTimeOffset addMilliseconds(DateTimeOffset self, double milliseconds) {
        return self.withClock(DateTimeType.addMilliseconds(self.clock(), milliseconds));
    }

    public static DateTimeOffset addTicks(DateTimeOffset self, long ticks) {
        return self.withClock(self.clock().addTicks(ticks));
    }

    public static DateTimeOffset addMonths(DateTimeOffset self, int months) {
        return self.withClock(self.clock().addMonths(months));
    }

    public static DateTimeOffset addYears(DateTimeOffset self, int years) {
        return self.withClock(DateTimeType.addYears(self.clock(), years));
    }

    public static TimeSpan subtract(DateTimeOffset self, DateTimeOffset value) {
        return self.utc().subtract(value.utc());
    }

    public static DateTimeOffset subtract(DateTimeOffset self, TimeSpan value) {
        return self.withClock(self.clock().addTicks(-value.ticks()));
    }

    public static DateTimeOffset toOffset(DateTimeOffset self, TimeSpan offset) {
        return self.toOffset(offset);
    }

    public static DateTimeOffset toUniversalTime(DateTimeOffset self) {
        return self.toOffset(TimeSpan.ZERO);
    }

    public static DateTimeOffset toLocalTime(DateTimeOffset self) {
        return DateTimeOffset.of(self.local());
    }

    public static long toUnixTimeSeconds(DateTimeOffset self) {
        return Math.floorDiv(self.utc().ticks() - DateTime.UNIX_EPOCH_TICKS, TimeSpan.TICKS_PER_SECOND);
    }

    public static long toUnixTimeMilliseconds(DateTimeOffset self) {
        return Math.floorDiv(self.utc().ticks() - DateTime.UNIX_EPOCH_TICKS, TimeSpan.TICKS_PER_MILLISECOND);
    }

    public static DateTimeOffset fromUnixTimeSeconds(long seconds) {
        if (seconds < -62_135_596_800L || seconds > 253_402_300_799L) {
            throw Exceptions.outOfRange("Valid values are between -62135596800 and 253402300799, inclusive.", "seconds");
        }
        return new DateTimeOffset(new DateTime(DateTime.UNIX_EPOCH_TICKS + seconds * TimeSpan.TICKS_PER_SECOND, DateTimeKind.Utc), TimeSpan.ZERO);
    }

    public static DateTimeOffset fromUnixTimeMilliseconds(long milliseconds) {
        if (milliseconds < -62_135_596_800_000L || milliseconds > 253_402_300_799_999L) {
            throw Exceptions.outOfRange("Valid values are between -62135596800000 and 253402300799999, inclusive.", "milliseconds");
        }
        return new DateTimeOffset(new DateTime(DateTime.UNIX_EPOCH_TICKS + milliseconds * TimeSpan.TICKS_PER_MILLISECOND, DateTimeKind.Utc), TimeSpan.ZERO);
    }

    public static boolean equalsExact(DateTimeOffset self, DateTimeOffset other) {
        return self.equals(other) && self.offset().equals(other.offset());
    }

    public static int compareTo(DateTimeOffset self, Object other) {
        if (other != null && !(other instanceof DateTimeOffset)) {
            throw Exceptions.argument("Object must be of type DateTimeOffset.");
        }
        return other == null ? 1 : self.compareTo((DateTimeOffset) other);
    }

    public static int compare(DateTimeOffset first, DateTimeOffset second) {
        return first.compareTo(second);
    }

    public static String toString(DateTimeOffset self) {
        return Formatter.toString(self, null, Culture.current());
    }

    public static String toString(DateTimeOffset self, String format) {
        return Formatter.toString(self, format, Culture.current());
    }

    public static String toString(DateTimeOffset self, @Type(PROVIDER) Object formatProvider) {
        return Formatter.toString(self, null, Culture.ofProvider(formatProvider));
    }

    public static String toString(DateTimeOffset self, String format, @Type(PROVIDER) Object formatProvider) {
        return Formatter.toString(self, format, Culture.ofProvider(formatProvider));
    }

    public static DateTimeOffset parse(String input) {
        return DateParser.parseOffset(input, Culture.current(), 0);
    }

    public static DateTimeOffset parse(String input, @Type(PROVIDER) Object formatProvider) {
        return DateParser.parseOffset(input, Culture.ofProvider(formatProvider), 0);
    }

    public static DateTimeOffset parse(String input, @Type(PROVIDER) Object formatProvider, @Type(STYLES) Object styles) {
        return DateParser.parseOffset(input, Culture.ofProvider(formatProvider), (int) ClrEnum.number(styles));
    }

    public static boolean tryParse(String input, @Type("System.DateTimeOffset") ByRef result) {
        DateTimeOffset read = input == null ? null : DateParser.tryParseOffset(input, Culture.current(), 0);
        result.set(read == null ? DateTimeOffset.MIN : read);
        return read != null;
    }

    public static DateTimeOffset parseExact(String input, String format, @Type(PROVIDER) Object formatProvider) {
        DateTimeOffset read = ExactDateParser.tryParseOffset(input, new String[] {format}, Culture.ofProvider(formatProvider), 0);
        if (read == null) {
            throw Exceptions.format("String '" + input + "' was not recognized as a valid DateTime.");
        }
        return read;
    }

    @Name("op_Addition")
    public static DateTimeOffset plus(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) {
        return dateTimeOffset.withClock(dateTimeOffset.clock().add(timeSpan));
    }

    @Name("op_Subtraction")
    public static DateTimeOffset minus(DateTimeOffset dateTimeOffset, TimeSpan timeSpan) {
        return dateTimeOffset.withClock(dateTimeOffset.clock().add(timeSpan.negate()));
    }

    @Name("op_Subtraction")
    public static TimeSpan minus(DateTimeOffset left, DateTimeOffset right) {
        return left.utc().subtract(right.utc());
    }

    public static long toFileTime(DateTimeOffset self) {
        return self.utc().ticks() - 504_911_232_000_000_000L;
    }

    public static DateTimeOffset fromFileTime(long fileTime) {
        return DateTimeOffset.of(new DateTime(fileTime + 504_911_232_000_000_000L, org.mooring.dotnet.DateTimeKind.Utc).toLocalTime());
    }

    public static boolean tryParseExact(String input, String format, @Type(PROVIDER) Object formatProvider, @Type(STYLES) Object styles,
            @Type("System.DateTimeOffset") ByRef result) {
        DateTimeOffset read = input == null ? null : ExactDateParser.tryParseOffset(input, new String[] {format}, Culture.ofProvider(formatProvider),
                (int) org.mooring.dotnet.ClrEnum.number(styles));
        result.set(read == null ? MinValue : read);
        return read != null;
    }

    public static boolean tryParse(String input, @Type(PROVIDER) Object formatProvider, @Type("System.DateTimeOffset") ByRef result) {
        DateTimeOffset read = input == null ? null : DateParser.tryParseOffset(input, Culture.ofProvider(formatProvider), 0);
        result.set(read == null ? MinValue : read);
        return read != null;
    }
}
