package org.mooring.dotnet;

import java.time.Duration;

/** System.TimeSpan: a length of time in ticks of 100 nanoseconds. */
public record TimeSpan(long ticks) implements Comparable<TimeSpan> {

    public static final long TICKS_PER_MILLISECOND = 10_000;
    public static final long TICKS_PER_SECOND = 10_000_000;
    public static final long TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
    public static final long TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
    public static final long TICKS_PER_DAY = 24 * TICKS_PER_HOUR;

    public static final TimeSpan ZERO = new TimeSpan(0);
    public static final TimeSpan MIN = new TimeSpan(Long.MIN_VALUE);
    public static final TimeSpan MAX = new TimeSpan(Long.MAX_VALUE);

    public static TimeSpan of(int days, int hours, int minutes, int seconds, int milliseconds) {
        double total = ((double) days * 24 + hours) * 3600 + minutes * 60d + seconds;
        if (Math.abs(total) > Long.MAX_VALUE / (double) TICKS_PER_SECOND) {
            throw Exceptions.outOfRange("TimeSpan overflowed because the duration is too long.", null);
        }
        return new TimeSpan((((days * 24L + hours) * 60 + minutes) * 60 + seconds) * TICKS_PER_SECOND + milliseconds * TICKS_PER_MILLISECOND);
    }

    /** {@code value} of a unit, as the {@code From...} methods: to the tick, cut. */
    public static TimeSpan from(double value, long ticksPerUnit) {
        if (Double.isNaN(value)) {
            throw Exceptions.argument("TimeSpan does not accept floating point Not-a-Number values.");
        }
        double ticks = value * ticksPerUnit;
        if (ticks > Long.MAX_VALUE || ticks < Long.MIN_VALUE) {
            throw tooLong();
        }
        return new TimeSpan((long) ticks);
    }

    public static TimeSpan of(Duration duration) {
        return new TimeSpan(duration.getSeconds() * TICKS_PER_SECOND + duration.getNano() / 100);
    }

    private static RuntimeException tooLong() {
        return Exceptions.overflow("TimeSpan overflowed because the duration is too long.");
    }

    public int days() {
        return (int) (ticks / TICKS_PER_DAY);
    }

    public int hours() {
        return (int) (ticks / TICKS_PER_HOUR % 24);
    }

    public int minutes() {
        return (int) (ticks / TICKS_PER_MINUTE % 60);
    }

    public int seconds() {
        return (int) (ticks / TICKS_PER_SECOND % 60);
    }

    public int milliseconds() {
        return (int) (ticks / TICKS_PER_MILLISECOND % 1000);
    }

    public TimeSpan add(TimeSpan other) {
        try {
            return new TimeSpan(Math.addExact(ticks, other.ticks));
        } catch (ArithmeticException e) {
            throw tooLong();
        }
    }

    public TimeSpan subtract(TimeSpan other) {
        try {
            return new TimeSpan(Math.subtractExact(ticks, other.ticks));
        } catch (ArithmeticException e) {
            throw tooLong();
        }
    }

    public TimeSpan negate() {
        if (ticks == Long.MIN_VALUE) {
            throw Exceptions.overflow("Negating the minimum value of a twos complement number is invalid.");
        }
        return new TimeSpan(-ticks);
    }

    /** Reads {@code [-][d.]hh:mm[:ss[.fffffff]]} or a number of days; null when it is neither, an exception when a part is too big. */
    public static TimeSpan parse(String text) {
        return TimeSpanText.parse(text);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(ticks, other.ticks);
    }

    /** The constant format: {@code [-][d.]hh:mm:ss[.fffffff]}. */
    @Override
    public String toString() {
        return TimeSpanText.constant(ticks);
    }
}
