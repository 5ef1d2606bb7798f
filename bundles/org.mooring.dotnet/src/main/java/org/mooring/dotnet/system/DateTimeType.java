package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateParser;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.ExactDateParser;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.DateTime. */
@ClrClass(value = "System.DateTime", type = DateTime.class, valueType = true, interfaces = {"System.IComparable", "System.IConvertible",
    "System.ISpanFormattable", "System.IComparable`1[System.DateTime]", "System.IEquatable`1[System.DateTime]"},
    order = {"Date", "Day", "DayOfWeek", "DayOfYear", "Hour", "Kind", "Millisecond", "Microsecond", "Nanosecond", "Minute", "Month",
        "Second", "Ticks", "TimeOfDay", "Year"})
public final class DateTimeType {

    public static final DateTime MaxValue = DateTime.MAX;
    public static final DateTime MinValue = DateTime.MIN;
    public static final DateTime UnixEpoch = DateTime.UNIX_EPOCH;

    private static final String PROVIDER = "System.IFormatProvider";
    private static final String STYLES = "System.Globalization.DateTimeStyles";

    private DateTimeType() {}


    @New
    public static DateTime make(long ticks) {
        return new DateTime(ticks, DateTimeKind.Unspecified);
    }

    @New
    public static DateTime make(long ticks, DateTimeKind kind) {
        return new DateTime(ticks, kind);
    }

    @New
    public static DateTime make(int year, int month, int day) {
        return DateTime.of(year, month, day, 0, 0, 0, 0, DateTimeKind.Unspecified);
    }

    @New
    public static DateTime make(int year, int month, int day, int hour, int minute, int second) {
        return DateTime.of(year, month, day, hour, minute, second, 0, DateTimeKind.Unspecified);
    }

    @New
    public static DateTime make(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind) {
        return DateTime.of(year, month, day, hour, minute, second, 0, kind);
    }

    @New
    public static DateTime make(int year, int month, int day, int hour, int minute, int second, int millisecond) {
        return make(year, month, day, hour, minute, second, millisecond, DateTimeKind.Unspecified);
    }

    @New
    public static DateTime make(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind) {
        if (millisecond < 0 || millisecond > 999) {
            throw Exceptions.outOfRange("Valid values are between 0 and 999, inclusive.", "millisecond");
        }
        return DateTime.of(year, month, day, hour, minute, second, millisecond * TimeSpan.TICKS_PER_MILLISECOND, kind);
    }

    @Get
    public static DateTime now() {
        return DateTime.now();
    }

    @Get
    public static DateTime utcNow() {
        return DateTime.utcNow();
    }

    @Get
    public static DateTime today() {
        return DateTime.now().date();
    }

    @Get
    public static int year(DateTime self) {
        return self.toLocalDate().getYear();
    }

    @Get
    public static int month(DateTime self) {
        return self.toLocalDate().getMonthValue();
    }

    @Get
    public static int day(DateTime self) {
        return self.toLocalDate().getDayOfMonth();
    }

    @Get
    public static int hour(DateTime self) {
        return (int) (self.ticks() / TimeSpan.TICKS_PER_HOUR % 24);
    }

    @Get
    public static int minute(DateTime self) {
        return (int) (self.ticks() / TimeSpan.TICKS_PER_MINUTE % 60);
    }

    @Get
    public static int second(DateTime self) {
        return (int) (self.ticks() / TimeSpan.TICKS_PER_SECOND % 60);
    }

    @Get
    public static int millisecond(DateTime self) {
        return (int) (self.ticks() / TimeSpan.TICKS_PER_MILLISECOND % 1000);
    }

    @Get
    public static int microsecond(DateTime self) {
        return (int) (self.ticks() / 10 % 1000);
    }

    @Get
    public static int nanosecond(DateTime self) {
        return (int) (self.ticks() % 10 * 100);
    }

    @Get
    public static long ticks(DateTime self) {
        return self.ticks();
    }

    @Get
    public static DateTimeKind kind(DateTime self) {
        return self.kind();
    }

    @Get
    public static DateTime date(DateTime self) {
        return self.date();
    }

    @Get
    public static TimeSpan timeOfDay(DateTime self) {
        return new TimeSpan(self.ticks() % TimeSpan.TICKS_PER_DAY);
    }

    @Get
    @Type("System.DayOfWeek")
    public static Object dayOfWeek(DateTime self) {
        return ((ClrEnum) ClrTypes.find("System.DayOfWeek")).value(self.toLocalDate().getDayOfWeek().getValue() % 7);
    }

    @Get
    public static int dayOfYear(DateTime self) {
        return self.toLocalDate().getDayOfYear();
    }

    public static DateTime add(DateTime self, TimeSpan value) {
        return self.add(value);
    }

    public static DateTime addDays(DateTime self, double value) {
        return self.add(value, TimeSpan.TICKS_PER_DAY);
    }

    public static DateTime addHours(DateTime self, double value) {
        return self.add(value, TimeSpan.TICKS_PER_HOUR);
    }

    public static DateTime addMinutes(DateTime self, double value) {
        return self.add(value, TimeSpan.TICKS_PER_MINUTE);
    }

    public static DateTime addSeconds(DateTime self, double value) {
        return self.add(value, TimeSpan.TICKS_PER_SECOND);
    }

    public static DateTime addMilliseconds(DateTime self, double value) {
        return self.add(value, TimeSpan.TICKS_PER_MILLISECOND);
    }

    public static DateTime addMicroseconds(DateTime self, double value) {
        return self.add(value, 10);
    }

    public static DateTime addTicks(DateTime self, long value) {
        return self.addTicks(value);
    }

    public static DateTime addMonths(DateTime self, int months) {
        return self.addMonths(months);
    }

    public static DateTime addYears(DateTime self, int value) {
        if (value < -10_000 || value > 10_000) {
            throw Exceptions.outOfRange("Years value must be between +/-10000.", "years");
        }
        return self.addMonths(value * 12);
    }

    public static TimeSpan subtract(DateTime self, DateTime value) {
        return self.subtract(value);
    }

    public static DateTime subtract(DateTime self, TimeSpan value) {
        return self.addTicks(-value.ticks());
    }

    public static DateTime toUniversalTime(DateTime self) {
        return self.toUniversalTime();
    }

    public static DateTime toLocalTime(DateTime self) {
        return self.kind() == DateTimeKind.Unspecified ? self.withKind(DateTimeKind.Utc).toLocalTime() : self.toLocalTime();
    }

    public static boolean isDaylightSavingTime(DateTime self) {
        return self.kind() != DateTimeKind.Utc && java.time.ZoneId.systemDefault().getRules().isDaylightSavings(self.toInstant());
    }

    public static long toFileTime(DateTime self) {
        return self.toUniversalTime().ticks() - 504_911_232_000_000_000L;
    }

    public static long toFileTimeUtc(DateTime self) {
        return (self.kind() == DateTimeKind.Local ? self.toUniversalTime() : self).ticks() - 504_911_232_000_000_000L;
    }

    public static DateTime fromFileTime(long fileTime) {
        return fromFileTimeUtc(fileTime).toLocalTime();
    }

    public static DateTime fromFileTimeUtc(long fileTime) {
        return new DateTime(fileTime + 504_911_232_000_000_000L, DateTimeKind.Utc);
    }

    @Name("ToOADate")
    public static double toOADate(DateTime self) {
        return (self.ticks() - 599_264_352_000_000_000L) / (double) TimeSpan.TICKS_PER_DAY;
    }

    @Name("FromOADate")
    public static DateTime fromOADate(double d) {
        return new DateTime(599_264_352_000_000_000L, DateTimeKind.Unspecified).add(Math.rint(d * 86_400_000), TimeSpan.TICKS_PER_MILLISECOND);
    }

    public static long toBinary(DateTime self) {
        return self.kind() == DateTimeKind.Local ? self.toUniversalTime().ticks() | 1L << 63 : self.ticks() | (long) self.kind().ordinal() << 62;
    }

    public static DateTime fromBinary(long dateData) {
        long ticks = dateData & 0x3fff_ffff_ffff_ffffL;
        return dateData < 0 ? new DateTime(ticks, DateTimeKind.Utc).toLocalTime()
                : new DateTime(ticks, dateData >>> 62 == 1 ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    public static String toString(DateTime self) {
        return Formatter.toString(self, null, Culture.current());
    }

    public static String toString(DateTime self, String format) {
        return Formatter.toString(self, format, Culture.current());
    }

    public static String toString(DateTime self, @Type(PROVIDER) Object provider) {
        return Formatter.toString(self, null, Culture.ofProvider(provider));
    }

    public static String toString(DateTime self, String format, @Type(PROVIDER) Object provider) {
        return Formatter.toString(self, format, Culture.ofProvider(provider));
    }

    public static String toShortDateString(DateTime self) {
        return toString(self, "d");
    }

    public static String toLongDateString(DateTime self) {
        return toString(self, "D");
    }

    public static String toShortTimeString(DateTime self) {
        return toString(self, "t");
    }

    public static String toLongTimeString(DateTime self) {
        return toString(self, "T");
    }

    public static int compareTo(DateTime self, Object value) {
        if (value != null && !(value instanceof DateTime)) {
            throw Exceptions.argument("Object must be of type DateTime.");
        }
        return value == null ? 1 : self.compareTo((DateTime) value);
    }

    public static int compare(DateTime t1, DateTime t2) {
        return t1.compareTo(t2);
    }

    public static DateTime specifyKind(DateTime value, DateTimeKind kind) {
        return value.withKind(kind);
    }

    public static int daysInMonth(int year, int month) {
        if (month < 1 || month > 12) {
            throw Exceptions.outOfRange("Month must be between one and twelve.", "month");
        }
        return DateTime.daysInMonth(year, month);
    }

    public static boolean isLeapYear(int year) {
        if (year < 1 || year > 9999) {
            throw Exceptions.outOfRange("Year must be between 1 and 9999.", "year");
        }
        return java.time.Year.isLeap(year);
    }

    private static String notNull(String s) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        return s;
    }

    private static int styles(Object styles) {
        return (int) ClrEnum.number(styles);
    }

    public static DateTime parse(String s) {
        return DateParser.parse(notNull(s), Culture.current(), 0);
    }

    public static DateTime parse(String s, @Type(PROVIDER) Object provider) {
        return DateParser.parse(notNull(s), Culture.ofProvider(provider), 0);
    }

    public static DateTime parse(String s, @Type(PROVIDER) Object provider, @Type(STYLES) Object styles) {
        return DateParser.parse(notNull(s), Culture.ofProvider(provider), styles(styles));
    }

    private static boolean put(DateTime read, ByRef result) {
        result.set(read == null ? DateTime.MIN : read);
        return read != null;
    }

    public static boolean tryParse(String s, @Type("System.DateTime") ByRef result) {
        return put(s == null ? null : DateParser.tryParse(s, Culture.current(), 0), result);
    }

    public static boolean tryParse(String s, @Type(PROVIDER) Object provider, @Type(STYLES) Object styles, @Type("System.DateTime") ByRef result) {
        return put(s == null ? null : DateParser.tryParse(s, Culture.ofProvider(provider), styles(styles)), result);
    }

    public static DateTime parseExact(String s, String format, @Type(PROVIDER) Object provider) {
        return ExactDateParser.parse(notNull(s), new String[] {format}, Culture.ofProvider(provider), 0);
    }

    public static DateTime parseExact(String s, String format, @Type(PROVIDER) Object provider, @Type(STYLES) Object style) {
        return ExactDateParser.parse(notNull(s), new String[] {format}, Culture.ofProvider(provider), styles(style));
    }

    public static DateTime parseExact(String s, String[] formats, @Type(PROVIDER) Object provider, @Type(STYLES) Object style) {
        return ExactDateParser.parse(notNull(s), formats, Culture.ofProvider(provider), styles(style));
    }

    public static boolean tryParseExact(String s, String format, @Type(PROVIDER) Object provider, @Type(STYLES) Object style,
            @Type("System.DateTime") ByRef result) {
        return tryParseExact(s, new String[] {format}, provider, style, result);
    }

    public static boolean tryParseExact(String s, String[] formats, @Type(PROVIDER) Object provider, @Type(STYLES) Object style,
            @Type("System.DateTime") ByRef result) {
        return put(s == null ? null : ExactDateParser.tryParse(s, formats, Culture.ofProvider(provider), styles(style)), result);
    }

    @Name("op_Addition")
    public static DateTime plus(DateTime d, TimeSpan t) {
        return d.add(t);
    }

    @Name("op_Subtraction")
    public static DateTime minus(DateTime d, TimeSpan t) {
        return d.add(t.negate());
    }

    @Name("op_Subtraction")
    public static TimeSpan minus(DateTime d1, DateTime d2) {
        return d1.subtract(d2);
    }

    private static String[] all(DateTime date, Culture culture) {
        java.util.List<String> all = new java.util.ArrayList<>();
        for (char letter : "dDfFgGmMoOrRstTuUyY".toCharArray()) {
            all.addAll(java.util.List.of(culture.dates().written(date, letter)));
        }
        return all.toArray(String[]::new);
    }

    public static String[] getDateTimeFormats(DateTime self) {
        return all(self, Culture.current());
    }

    public static String[] getDateTimeFormats(DateTime self, @Type(PROVIDER) Object provider) {
        return all(self, Culture.ofProvider(provider));
    }

    public static String[] getDateTimeFormats(DateTime self, char format) {
        return Culture.current().dates().written(self, format);
    }

    public static String[] getDateTimeFormats(DateTime self, char format, @Type(PROVIDER) Object provider) {
        return Culture.ofProvider(provider).dates().written(self, format);
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(DateTime self) {
        return ((ClrEnum) ClrTypes.find("System.TypeCode")).value(16);
    }
}
