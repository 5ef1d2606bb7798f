package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.TimeSpanParser;
import org.mooring.dotnet.Type;

/** System.TimeSpan. */
@ClrClass(value = "System.TimeSpan", type = TimeSpan.class, valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable",
    "System.IComparable`1[System.TimeSpan]", "System.IEquatable`1[System.TimeSpan]"})
public final class TimeSpanType {

    public static final TimeSpan MaxValue = TimeSpan.MAX;
    public static final TimeSpan MinValue = TimeSpan.MIN;
    public static final TimeSpan Zero = TimeSpan.ZERO;
    public static final long NanosecondsPerTick = 100;
    public static final long TicksPerMicrosecond = 10;
    public static final int HoursPerDay = 24;
    public static final long MinutesPerHour = 60;
    public static final long SecondsPerMinute = 60;
    public static final long MillisecondsPerSecond = 1000;

    public static final long TicksPerDay = TimeSpan.TICKS_PER_DAY;
    public static final long TicksPerHour = TimeSpan.TICKS_PER_HOUR;
    public static final long TicksPerMinute = TimeSpan.TICKS_PER_MINUTE;
    public static final long TicksPerSecond = TimeSpan.TICKS_PER_SECOND;
    public static final long TicksPerMillisecond = TimeSpan.TICKS_PER_MILLISECOND;

    private static final String PROVIDER = "System.IFormatProvider";

    private TimeSpanType() {}

    @New
    public static TimeSpan make(long ticks) {
        return new TimeSpan(ticks);
    }

    @New
    public static TimeSpan make(int hours, int minutes, int seconds) {
        return TimeSpan.of(0, hours, minutes, seconds, 0);
    }

    @New
    public static TimeSpan make(int days, int hours, int minutes, int seconds) {
        return TimeSpan.of(days, hours, minutes, seconds, 0);
    }

    @New
    public static TimeSpan make(int days, int hours, int minutes, int seconds, int milliseconds) {
        return TimeSpan.of(days, hours, minutes, seconds, milliseconds);
    }

    @Get
    public static long ticks(TimeSpan self) {
        return self.ticks();
    }

    @Get
    public static int days(TimeSpan self) {
        return self.days();
    }

    @Get
    public static int hours(TimeSpan self) {
        return self.hours();
    }

    @Get
    public static int milliseconds(TimeSpan self) {
        return self.milliseconds();
    }

    @Get
    public static int microseconds(TimeSpan self) {
        return (int) (self.ticks() / 10 % 1000);
    }

    @Get
    public static int nanoseconds(TimeSpan self) {
        return (int) (self.ticks() % 10 * 100);
    }

    @Get
    public static int minutes(TimeSpan self) {
        return self.minutes();
    }

    @Get
    public static int seconds(TimeSpan self) {
        return self.seconds();
    }

    @Get
    public static double totalDays(TimeSpan self) {
        return self.ticks() / (double) TimeSpan.TICKS_PER_DAY;
    }

    @Get
    public static double totalHours(TimeSpan self) {
        return self.ticks() / (double) TimeSpan.TICKS_PER_HOUR;
    }

    @Get
    public static double totalMilliseconds(TimeSpan self) {
        return self.ticks() / (double) TimeSpan.TICKS_PER_MILLISECOND;
    }

    @Get
    public static double totalMicroseconds(TimeSpan self) {
        return self.ticks() / 10d;
    }

    @Get
    public static double totalNanoseconds(TimeSpan self) {
        return self.ticks() * 100d;
    }

    @Get
    public static double totalMinutes(TimeSpan self) {
        return self.ticks() / (double) TimeSpan.TICKS_PER_MINUTE;
    }

    @Get
    public static double totalSeconds(TimeSpan self) {
        return self.ticks() / (double) TimeSpan.TICKS_PER_SECOND;
    }

    public static TimeSpan add(TimeSpan self, TimeSpan ts) {
        return self.add(ts);
    }

    public static TimeSpan subtract(TimeSpan self, TimeSpan ts) {
        return self.subtract(ts);
    }

    public static TimeSpan negate(TimeSpan self) {
        return self.negate();
    }

    public static TimeSpan duration(TimeSpan self) {
        return self.ticks() < 0 ? self.negate() : self;
    }

    public static TimeSpan multiply(TimeSpan self, double factor) {
        return TimeSpan.from(Math.rint(self.ticks() * factor), 1);
    }

    public static TimeSpan divide(TimeSpan self, double divisor) {
        return TimeSpan.from(Math.rint(self.ticks() / divisor), 1);
    }

    public static double divide(TimeSpan self, TimeSpan ts) {
        return self.ticks() / (double) ts.ticks();
    }

    public static int compareTo(TimeSpan self, Object value) {
        if (value != null && !(value instanceof TimeSpan)) {
            throw Exceptions.argument("Object must be of type TimeSpan.");
        }
        return value == null ? 1 : self.compareTo((TimeSpan) value);
    }

    public static int compare(TimeSpan t1, TimeSpan t2) {
        return t1.compareTo(t2);
    }

    public static String toString(TimeSpan self) {
        return self.toString();
    }

    public static String toString(TimeSpan self, String format) {
        return Formatter.toString(self, format, Culture.current());
    }

    public static String toString(TimeSpan self, String format, @Type(PROVIDER) Object formatProvider) {
        return Formatter.toString(self, format, Culture.ofProvider(formatProvider));
    }

    public static TimeSpan fromDays(double value) {
        return TimeSpan.from(value, TimeSpan.TICKS_PER_DAY);
    }

    public static TimeSpan fromHours(double value) {
        return TimeSpan.from(value, TimeSpan.TICKS_PER_HOUR);
    }

    public static TimeSpan fromMinutes(double value) {
        return TimeSpan.from(value, TimeSpan.TICKS_PER_MINUTE);
    }

    public static TimeSpan fromSeconds(double value) {
        return TimeSpan.from(value, TimeSpan.TICKS_PER_SECOND);
    }

    public static TimeSpan fromMilliseconds(double value) {
        return TimeSpan.from(value, TimeSpan.TICKS_PER_MILLISECOND);
    }

    public static TimeSpan fromMicroseconds(double value) {
        return TimeSpan.from(value, 10);
    }

    public static TimeSpan fromTicks(long value) {
        return new TimeSpan(value);
    }

    public static TimeSpan parse(String s) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        TimeSpan read = TimeSpan.parse(s);
        if (read == null) {
            throw Exceptions.format("String '" + s + "' was not recognized as a valid TimeSpan.");
        }
        return read;
    }

    public static TimeSpan parse(String input, @Type(PROVIDER) Object formatProvider) {
        return parse(input);
    }

    public static boolean tryParse(String s, @Type("System.TimeSpan") ByRef result) {
        TimeSpan read = TimeSpanParser.tryParse(s);
        result.set(read == null ? TimeSpan.ZERO : read);
        return read != null;
    }

    public static boolean tryParse(String input, @Type(PROVIDER) Object formatProvider, @Type("System.TimeSpan") ByRef result) {
        return tryParse(input, result);
    }

    public static TimeSpan parseExact(String input, String format, @Type(PROVIDER) Object formatProvider) {
        TimeSpan read = TimeSpanParser.exact(input, format);
        if (read == null) {
            throw Exceptions.format("Input string was not in a correct format.");
        }
        return read;
    }

    public static boolean tryParseExact(String input, String format, @Type(PROVIDER) Object formatProvider, @Type("System.TimeSpan") ByRef result) {
        TimeSpan read = input == null ? null : TimeSpanParser.exact(input, format);
        result.set(read == null ? TimeSpan.ZERO : read);
        return read != null;
    }

    @Name("op_Addition")
    public static TimeSpan plus(TimeSpan t1, TimeSpan t2) {
        return t1.add(t2);
    }

    @Name("op_Subtraction")
    public static TimeSpan minus(TimeSpan t1, TimeSpan t2) {
        return t1.subtract(t2);
    }

    @Name("op_Multiply")
    public static TimeSpan times(TimeSpan timeSpan, double factor) {
        return TimeSpan.from(timeSpan.ticks() * factor, 1);
    }

    @Name("op_Multiply")
    public static TimeSpan times(double factor, TimeSpan timeSpan) {
        return times(timeSpan, factor);
    }

    @Name("op_Division")
    public static TimeSpan divided(TimeSpan timeSpan, double divisor) {
        return TimeSpan.from(timeSpan.ticks() / divisor, 1);
    }

    @Name("op_Division")
    public static double divided(TimeSpan t1, TimeSpan t2) {
        return (double) t1.ticks() / t2.ticks();
    }

    private static TimeSpan sum(long days, long hours, long minutes, long seconds, long milliseconds, long microseconds) {
        try {
            long ticks = Math.addExact(Math.multiplyExact(days, TimeSpan.TICKS_PER_DAY), Math.multiplyExact(hours, TimeSpan.TICKS_PER_HOUR));
            ticks = Math.addExact(ticks, Math.multiplyExact(minutes, TimeSpan.TICKS_PER_MINUTE));
            ticks = Math.addExact(ticks, Math.multiplyExact(seconds, TimeSpan.TICKS_PER_SECOND));
            ticks = Math.addExact(ticks, Math.multiplyExact(milliseconds, TimeSpan.TICKS_PER_MILLISECOND));
            return new TimeSpan(Math.addExact(ticks, Math.multiplyExact(microseconds, 10L)));
        } catch (ArithmeticException tooLong) {
            throw Exceptions.outOfRange("TimeSpan overflowed because the duration is too long.", null);
        }
    }

    public static TimeSpan fromDays(int days) {
        return sum(days, 0, 0, 0, 0, 0);
    }

    public static TimeSpan fromDays(int days, int hours, @Optional long minutes, @Optional long seconds, @Optional long milliseconds,
            @Optional long microseconds) {
        return sum(days, hours, minutes, seconds, milliseconds, microseconds);
    }

    public static TimeSpan fromHours(int hours) {
        return sum(0, hours, 0, 0, 0, 0);
    }

    public static TimeSpan fromHours(int hours, long minutes, @Optional long seconds, @Optional long milliseconds, @Optional long microseconds) {
        return sum(0, hours, minutes, seconds, milliseconds, microseconds);
    }

    public static TimeSpan fromMinutes(long minutes) {
        return sum(0, 0, minutes, 0, 0, 0);
    }

    public static TimeSpan fromMinutes(long minutes, long seconds, @Optional long milliseconds, @Optional long microseconds) {
        return sum(0, 0, minutes, seconds, milliseconds, microseconds);
    }

    public static TimeSpan fromSeconds(long seconds) {
        return sum(0, 0, 0, seconds, 0, 0);
    }

    public static TimeSpan fromSeconds(long seconds, long milliseconds, @Optional long microseconds) {
        return sum(0, 0, 0, seconds, milliseconds, microseconds);
    }

    public static TimeSpan fromMilliseconds(long milliseconds, @Optional long microseconds) {
        return sum(0, 0, 0, 0, milliseconds, microseconds);
    }
}
