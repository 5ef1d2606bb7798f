package org.mooring.dotnet.system.globalization;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Type;

/** System.Globalization.ISOWeek: weeks from Monday, the first of them the one with the year's first Thursday. */
@ClrClass(value = "System.Globalization.ISOWeek", type = ClrClass.None.class)
public final class ISOWeek {

    private ISOWeek() {}

    public static int getWeekOfYear(DateTime date) {
        return date.toLocalDate().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static int getYear(DateTime date) {
        return date.toLocalDate().get(IsoFields.WEEK_BASED_YEAR);
    }

    public static int getWeeksInYear(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek(year)).getMaximum();
    }

    public static DateTime toDateTime(int year, int week, @Type("System.DayOfWeek") Object dayOfWeek) {
        int day = (int) ((EnumValue) dayOfWeek).number();
        return time(inFirstWeek(year).with(java.time.DayOfWeek.of(day == 0 ? 7 : day)).plusWeeks(week - 1L));
    }

    public static DateTime getYearStart(int year) {
        return time(inFirstWeek(year).with(java.time.DayOfWeek.MONDAY));
    }

    public static DateTime getYearEnd(int year) {
        return time(inFirstWeek(year + 1).with(java.time.DayOfWeek.MONDAY).minusDays(1));
    }

    private static LocalDate inFirstWeek(int year) {
        return LocalDate.of(year, 1, 4);
    }

    private static DateTime time(LocalDate date) {
        return DateTime.of(date.atStartOfDay(), DateTimeKind.Unspecified);
    }
}
