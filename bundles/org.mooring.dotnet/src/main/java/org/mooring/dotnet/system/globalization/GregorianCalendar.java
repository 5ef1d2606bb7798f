package org.mooring.dotnet.system.globalization;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.DateTimeType;

/** System.Globalization.GregorianCalendar, the calendar of every culture that Mooring knows. */
@ClrClass(value = "System.Globalization.GregorianCalendar", base = "System.Globalization.Calendar")
public final class GregorianCalendar {

    private static final int[] FULL_DAYS = {1, 7, 4};

    @New
    public static GregorianCalendar make() {
        return new GregorianCalendar();
    }

    @Member
    public int getWeekOfYear(DateTime time, @Type("System.Globalization.CalendarWeekRule") Object rule,
            @Type("System.DayOfWeek") Object firstDayOfWeek) {
        int first = (int) ((EnumValue) firstDayOfWeek).number();
        int kind = (int) ((EnumValue) rule).number();
        int day = time.toLocalDate().getDayOfYear() - 1;
        int january = time.toLocalDate().getDayOfWeek().getValue() % 7 - day % 7;
        if (kind == 0) {
            return (day + (january - first + 14) % 7) / 7 + 1;
        }
        int offset = (first - january + 14) % 7;
        if (offset != 0 && offset >= FULL_DAYS[kind]) {
            offset -= 7;
        }
        return day - offset >= 0 ? (day - offset) / 7 + 1 : getWeekOfYear(DateTimeType.addDays(time, -(day + 1)), rule, firstDayOfWeek);
    }

    @Member
    public int getYear(DateTime time) {
        return time.toLocalDate().getYear();
    }

    @Member
    public int getMonth(DateTime time) {
        return time.toLocalDate().getMonthValue();
    }

    @Member
    public int getDayOfMonth(DateTime time) {
        return time.toLocalDate().getDayOfMonth();
    }

    @Member
    public int getDayOfYear(DateTime time) {
        return time.toLocalDate().getDayOfYear();
    }

    @Member
    @Type("System.DayOfWeek")
    public Object getDayOfWeek(DateTime time) {
        return DateTimeType.dayOfWeek(time);
    }

    @Member
    public int getDaysInMonth(int year, int month) {
        return DateTime.daysInMonth(year, month);
    }

    @Member
    public int getDaysInYear(int year) {
        return java.time.Year.of(year).length();
    }

    @Member
    public int getMonthsInYear(int year) {
        return 12;
    }

    @Member
    public boolean isLeapYear(int year) {
        return java.time.Year.isLeap(year);
    }

    @Member
    public DateTime addDays(DateTime time, int days) {
        return DateTimeType.addDays(time, days);
    }

    @Member
    public DateTime addWeeks(DateTime time, int weeks) {
        return DateTimeType.addDays(time, 7.0 * weeks);
    }

    @Member
    public DateTime addMonths(DateTime time, int months) {
        return time.addMonths(months);
    }

    @Member
    public DateTime addYears(DateTime time, int years) {
        return time.addMonths(12 * years);
    }

    @Get
    @Type("System.DateTime")
    public DateTime minSupportedDateTime() {
        return DateTime.MIN;
    }

    @Get
    @Type("System.DateTime")
    public DateTime maxSupportedDateTime() {
        return DateTime.MAX;
    }

    @New
    public static GregorianCalendar make(@Type("System.Globalization.GregorianCalendarTypes") Object type) {
        return new GregorianCalendar();
    }

    @Member
    public int getEra(DateTime time) {
        return 1;
    }

    @Get
    public int[] eras() {
        return new int[] {1};
    }

    @Get
    public int twoDigitYearMax() {
        return 2049;
    }

    @Get
    public boolean isReadOnly() {
        return false;
    }

    @Get
    @Type("System.Globalization.CalendarAlgorithmType")
    public Object algorithmType() {
        return ((ClrEnum) ClrTypes.find("System.Globalization.CalendarAlgorithmType")).value(1);
    }

    @Get
    @Type("System.Globalization.GregorianCalendarTypes")
    public Object calendarType() {
        return ((ClrEnum) ClrTypes.find("System.Globalization.GregorianCalendarTypes")).value(1);
    }

    @Member
    public int getHour(DateTime time) {
        return time.toLocalDateTime().getHour();
    }

    @Member
    public int getMinute(DateTime time) {
        return time.toLocalDateTime().getMinute();
    }

    @Member
    public int getSecond(DateTime time) {
        return time.toLocalDateTime().getSecond();
    }

    @Member
    public double getMilliseconds(DateTime time) {
        return time.toLocalDateTime().getNano() / 1_000_000;
    }

    @Member
    public boolean isLeapMonth(int year, int month) {
        return false;
    }

    @Member
    public boolean isLeapDay(int year, int month, int day) {
        return isLeapYear(year) && month == 2 && day == 29;
    }

    @Member
    public DateTime addHours(DateTime time, int hours) {
        return time.addTicks(hours * TimeSpan.TICKS_PER_HOUR);
    }

    @Member
    public DateTime addMinutes(DateTime time, int minutes) {
        return time.addTicks(minutes * TimeSpan.TICKS_PER_MINUTE);
    }

    @Member
    public DateTime addSeconds(DateTime time, int seconds) {
        return time.addTicks(seconds * TimeSpan.TICKS_PER_SECOND);
    }

    @Member
    public DateTime toDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond) {
        return DateTimeType.make(year, month, day, hour, minute, second, millisecond);
    }

    /** A year of two digits is one of the hundred that end at {@link #twoDigitYearMax}. */
    @Member
    public int toFourDigitYear(int year) {
        return year >= 100 ? year : year > 49 ? 1900 + year : 2000 + year;
    }
}
