package org.mooring.dotnet;

/** What was read of a date and time, and what that makes under .NET's DateTimeStyles. */
final class DateFields {

    static final int LEADING_WHITE = 1;
    static final int TRAILING_WHITE = 2;
    static final int INNER_WHITE = 4;
    static final int NO_CURRENT_DATE = 8;
    static final int TO_UNIVERSAL = 16;
    static final int ASSUME_LOCAL = 32;
    static final int ASSUME_UNIVERSAL = 64;
    static final int ROUNDTRIP = 128;

    int year = -1;
    int month = -1;
    int day = -1;
    int hour = -1;
    int minute;
    int second;
    long fraction;
    /** Null: none said. */
    Boolean afternoon;
    /** Ticks; null: none said. */
    Long offset;
    boolean utc;
    int dayOfWeek = -1;

    /** Null where a part is out of range. */
    private DateTime clock(int styles) {
        DateTime today = DateTime.now();
        boolean noDate = year < 0 && month < 0 && day < 0;
        boolean base = (styles & NO_CURRENT_DATE) != 0;
        int y = year >= 0 ? year : noDate && base ? 1 : today.toLocalDate().getYear();
        int m = month >= 0 ? month : noDate ? base ? 1 : today.toLocalDate().getMonthValue() : 1;
        int d = day >= 0 ? day : noDate ? base ? 1 : today.toLocalDate().getDayOfMonth() : 1;
        int h = Math.max(hour, 0);
        if (afternoon != null) {
            if (h > 12) {
                return null;
            }
            h = h % 12 + (afternoon ? 12 : 0);
        }
        boolean nextDay = h == 24 && minute == 0 && second == 0 && fraction == 0;
        if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > DateTime.daysInMonth(y, m) || h > 23 && !nextDay || minute > 59 || second > 59) {
            return null;
        }
        DateTime made = DateTime.of(y, m, d, nextDay ? 0 : h, minute, second, fraction, DateTimeKind.Unspecified);
        made = nextDay ? made.addTicks(TimeSpan.TICKS_PER_DAY) : made;
        return dayOfWeek >= 0 && made.toLocalDate().getDayOfWeek().getValue() % 7 != dayOfWeek ? null : made;
    }

    /** Null where the fields make no date. */
    DateTime toDateTime(int styles) {
        DateTime clock = clock(styles);
        if (clock == null) {
            return null;
        }
        if (utc || offset != null) {
            DateTime universal = new DateTime(clock.ticks() - (offset == null ? 0 : offset), DateTimeKind.Utc);
            return (styles & TO_UNIVERSAL) != 0 || utc && (styles & ROUNDTRIP) != 0 ? universal : universal.toLocalTime();
        }
        if ((styles & ASSUME_UNIVERSAL) != 0) {
            DateTime universal = clock.withKind(DateTimeKind.Utc);
            return (styles & TO_UNIVERSAL) != 0 ? universal : universal.toLocalTime();
        }
        if ((styles & ASSUME_LOCAL) != 0) {
            DateTime local = clock.withKind(DateTimeKind.Local);
            return (styles & TO_UNIVERSAL) != 0 ? local.toUniversalTime() : local;
        }
        return clock;
    }

    DateTimeOffset toOffset(int styles) {
        DateTime clock = clock(styles);
        if (clock == null) {
            return null;
        }
        DateTimeOffset made;
        if (utc || offset != null) {
            made = new DateTimeOffset(clock, new TimeSpan(offset == null ? 0 : offset));
        } else if ((styles & ASSUME_UNIVERSAL) != 0) {
            made = new DateTimeOffset(clock, TimeSpan.ZERO);
        } else {
            made = DateTimeOffset.of(clock.withKind(DateTimeKind.Local));
        }
        return (styles & TO_UNIVERSAL) != 0 ? made.toOffset(TimeSpan.ZERO) : made;
    }
}
