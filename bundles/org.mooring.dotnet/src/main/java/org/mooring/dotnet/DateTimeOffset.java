package org.mooring.dotnet;

import java.time.OffsetDateTime;

/** System.DateTimeOffset: a date and time with its distance from UTC. Two are equal when they are the same moment. */
public final class DateTimeOffset implements Comparable<DateTimeOffset> {

    public static final DateTimeOffset MIN = new DateTimeOffset(DateTime.MIN, TimeSpan.ZERO);
    public static final DateTimeOffset MAX = new DateTimeOffset(DateTime.MAX, TimeSpan.ZERO);

    private final DateTime clock;
    private final TimeSpan offset;

    /** What the clock showed, whatever its kind, and the offset there. */
    public DateTimeOffset(DateTime clock, TimeSpan offset) {
        if (offset.ticks() % TimeSpan.TICKS_PER_MINUTE != 0) {
            throw Exceptions.argument("Offset must be specified in whole minutes.", "offset");
        }
        if (Math.abs(offset.ticks()) > 14 * TimeSpan.TICKS_PER_HOUR) {
            throw Exceptions.outOfRange("Offset must be within plus or minus 14 hours.", "offset");
        }
        long utc = clock.ticks() - offset.ticks();
        if (utc < 0 || utc > DateTime.MAX_TICKS) {
            throw Exceptions.outOfRange("The UTC time represented when the offset is applied must be between year 0 and 10,000.", "offset");
        }
        this.clock = clock.withKind(DateTimeKind.Unspecified);
        this.offset = offset;
    }

    /** With the offset that the date's kind says: zero for UTC, else the local zone's. */
    public static DateTimeOffset of(DateTime time) {
        return new DateTimeOffset(time, new TimeSpan(time.offset().getTotalSeconds() / 60 * TimeSpan.TICKS_PER_MINUTE));
    }

    public static DateTimeOffset of(OffsetDateTime time) {
        return new DateTimeOffset(DateTime.of(time.toLocalDateTime(), DateTimeKind.Unspecified),
                new TimeSpan(time.getOffset().getTotalSeconds() * TimeSpan.TICKS_PER_SECOND));
    }

    public static DateTimeOffset now() {
        return of(DateTime.now());
    }

    public static DateTimeOffset utcNow() {
        return of(DateTime.utcNow());
    }

    /** What the clock showed, of unspecified kind. */
    public DateTime clock() {
        return clock;
    }

    public TimeSpan offset() {
        return offset;
    }

    public DateTime utc() {
        return new DateTime(clock.ticks() - offset.ticks(), DateTimeKind.Utc);
    }

    public DateTime local() {
        return utc().toLocalTime();
    }

    public DateTimeOffset toOffset(TimeSpan other) {
        return new DateTimeOffset(new DateTime(utc().ticks() + other.ticks(), DateTimeKind.Unspecified), other);
    }

    public DateTimeOffset withClock(DateTime other) {
        return new DateTimeOffset(other, offset);
    }

    public static DateTimeOffset parse(String text, Culture culture) {
        return DateParser.parseOffset(text, culture, 0);
    }

    @Override
    public int compareTo(DateTimeOffset other) {
        return utc().compareTo(other.utc());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTimeOffset o && o.utc().equals(utc());
    }

    @Override
    public int hashCode() {
        return utc().hashCode();
    }

    @Override
    public String toString() {
        return DateFormatter.format(this, null, Culture.current());
    }
}
