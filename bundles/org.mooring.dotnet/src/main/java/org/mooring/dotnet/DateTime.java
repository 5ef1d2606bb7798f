package org.mooring.dotnet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * System.DateTime: ticks of 100 nanoseconds since the first of January of the year 1, and whether they are of UTC, local or unknown
 * time. Two are equal when their ticks are, whatever their kinds.
 */
public final class DateTime implements Comparable<DateTime> {

    public static final long MAX_TICKS = 3_155_378_975_999_999_999L;
    public static final long UNIX_EPOCH_TICKS = 621_355_968_000_000_000L;
    public static final DateTime MIN = new DateTime(0, DateTimeKind.Unspecified);
    public static final DateTime MAX = new DateTime(MAX_TICKS, DateTimeKind.Unspecified);
    public static final DateTime UNIX_EPOCH = new DateTime(UNIX_EPOCH_TICKS, DateTimeKind.Utc);

    private final long ticks;
    private final DateTimeKind kind;

    public DateTime(long ticks, DateTimeKind kind) {
        if (ticks < 0 || ticks > MAX_TICKS) {
            throw Exceptions.outOfRange("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks");
        }
        this.ticks = ticks;
        this.kind = kind;
    }

    public static DateTime of(LocalDateTime time, DateTimeKind kind) {
        return new DateTime(ticksOf(time), kind);
    }

    /** To the tick; years outside 1 to 9999 and days that a month has not are refused. */
    public static DateTime of(int year, int month, int day, int hour, int minute, int second, long fractionTicks, DateTimeKind kind) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
            throw Exceptions.outOfRange("Year, Month, and Day parameters describe an un-representable DateTime.", null);
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            throw Exceptions.outOfRange("Hour, Minute, and Second parameters describe an un-representable DateTime.", null);
        }
        return new DateTime(ticksOf(LocalDateTime.of(year, month, day, hour, minute, second)) + fractionTicks, kind);
    }

    public static DateTime of(Instant instant, DateTimeKind kind) {
        return kind == DateTimeKind.Utc ? of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), kind)
                : of(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()), kind);
    }

    public static DateTime now() {
        return of(Instant.now(), DateTimeKind.Local);
    }

    public static DateTime utcNow() {
        return of(Instant.now(), DateTimeKind.Utc);
    }

    public static int daysInMonth(int year, int month) {
        return java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static long ticksOf(LocalDateTime time) {
        return (time.toEpochSecond(ZoneOffset.UTC)) * TimeSpan.TICKS_PER_SECOND + time.getNano() / 100 + UNIX_EPOCH_TICKS;
    }

    public long ticks() {
        return ticks;
    }

    public DateTimeKind kind() {
        return kind;
    }

    /** The same ticks, said to be of another kind. */
    public DateTime withKind(DateTimeKind other) {
        return other == kind ? this : new DateTime(ticks, other);
    }

    public LocalDateTime toLocalDateTime() {
        long sinceEpoch = ticks - UNIX_EPOCH_TICKS;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(sinceEpoch, TimeSpan.TICKS_PER_SECOND),
                (int) Math.floorMod(sinceEpoch, TimeSpan.TICKS_PER_SECOND) * 100, ZoneOffset.UTC);
    }

    /** Unspecified time is taken as local. */
    public Instant toInstant() {
        LocalDateTime time = toLocalDateTime();
        return kind == DateTimeKind.Utc ? time.toInstant(ZoneOffset.UTC) : time.atZone(ZoneId.systemDefault()).toInstant();
    }

    /** The distance to UTC: zero for UTC, that of the local zone for the others. */
    public ZoneOffset offset() {
        return kind == DateTimeKind.Utc ? ZoneOffset.UTC : ZoneId.systemDefault().getRules().getOffset(toLocalDateTime());
    }

    public DateTime toUniversalTime() {
        return kind == DateTimeKind.Utc ? this : clamped(ticks - offset().getTotalSeconds() * TimeSpan.TICKS_PER_SECOND, DateTimeKind.Utc);
    }

    public DateTime toLocalTime() {
        if (kind == DateTimeKind.Local) {
            return this;
        }
        ZoneOffset offset = ZoneId.systemDefault().getRules().getOffset(withKind(DateTimeKind.Utc).toInstant());
        return clamped(ticks + offset.getTotalSeconds() * TimeSpan.TICKS_PER_SECOND, DateTimeKind.Local);
    }

    private static DateTime clamped(long ticks, DateTimeKind kind) {
        return new DateTime(Math.max(0, Math.min(MAX_TICKS, ticks)), kind);
    }

    public DateTime addTicks(long more) {
        long sum = ticks + more;
        if (sum < 0 || sum > MAX_TICKS || more > MAX_TICKS || more < -MAX_TICKS) {
            throw Exceptions.outOfRange("The added or subtracted value results in an un-representable DateTime.", "value");
        }
        return new DateTime(sum, kind);
    }

    public DateTime add(TimeSpan span) {
        return addTicks(span.ticks());
    }

    /** {@code value} of a unit; fractions count to the tick. */
    public DateTime add(double value, long ticksPerUnit) {
        double ticks = value * ticksPerUnit;
        if (Math.abs(ticks) > MAX_TICKS) {
            throw Exceptions.outOfRange("Value to add was out of range.", "value");
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        return addTicks((long) whole * ticksPerUnit + (long) ((value - whole) * ticksPerUnit));
    }

    public DateTime addMonths(int months) {
        if (months < -120_000 || months > 120_000) {
            throw Exceptions.outOfRange("Months value must be between +/-120000.", "months");
        }
        LocalDateTime moved = toLocalDateTime().plusMonths(months);
        if (moved.getYear() < 1 || moved.getYear() > 9999) {
            throw Exceptions.outOfRange("The added or subtracted value results in an un-representable DateTime.", "months");
        }
        return of(moved, kind);
    }

    public TimeSpan subtract(DateTime other) {
        return new TimeSpan(ticks - other.ticks);
    }

    public DateTime date() {
        return new DateTime(ticks - ticks % TimeSpan.TICKS_PER_DAY, kind);
    }

    public LocalDate toLocalDate() {
        return toLocalDateTime().toLocalDate();
    }

    /** As .NET's DateTime.Parse with the culture; throws a FormatException. */
    public static DateTime parse(String text, Culture culture) {
        return DateParser.parse(text, culture, 0);
    }

    @Override
    public int compareTo(DateTime other) {
        return Long.compare(ticks, other.ticks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTime d && d.ticks == ticks;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ticks);
    }

    /** In the current culture, as .NET's ToString(). */
    @Override
    public String toString() {
        return DateFormatter.format(this, "G", Culture.current());
    }
}
