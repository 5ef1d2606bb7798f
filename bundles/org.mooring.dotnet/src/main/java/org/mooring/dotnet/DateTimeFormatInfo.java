package org.mooring.dotnet;

import java.text.DateFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** System.Globalization.DateTimeFormatInfo: how a culture writes dates. A fresh one is the invariant culture's. */
@ClrClass(value = "System.Globalization.DateTimeFormatInfo", interfaces = {"System.IFormatProvider", "System.ICloneable"},
    order = {"AMDesignator", "Calendar", "DateSeparator", "FirstDayOfWeek", "CalendarWeekRule", "FullDateTimePattern", "LongDatePattern",
        "LongTimePattern", "MonthDayPattern", "PMDesignator", "RFC1123Pattern", "ShortDatePattern", "ShortTimePattern",
        "SortableDateTimePattern", "TimeSeparator", "UniversalSortableDateTimePattern", "YearMonthPattern", "AbbreviatedDayNames",
        "ShortestDayNames", "DayNames", "AbbreviatedMonthNames", "MonthNames", "IsReadOnly", "NativeCalendarName",
        "AbbreviatedMonthGenitiveNames", "MonthGenitiveNames"})
public final class DateTimeFormatInfo implements Cloneable {

    private Locale locale = Locale.ROOT;
    private String shortDate = "MM/dd/yyyy";
    private String longDate = "dddd, dd MMMM yyyy";
    private String shortTime = "HH:mm";
    private String longTime = "HH:mm:ss";
    private String monthDay = "MMMM dd";
    private String yearMonth = "yyyy MMMM";
    private String dateSeparator = "/";
    private String timeSeparator = ":";
    private String am = "AM";
    private String pm = "PM";
    private int firstDayOfWeek;
    private String[] dayNames = days(DateFormatSymbols.getInstance(Locale.ENGLISH).getWeekdays());
    private String[] shortDayNames = days(DateFormatSymbols.getInstance(Locale.ENGLISH).getShortWeekdays());
    private String[] monthNames = DateFormatSymbols.getInstance(Locale.ENGLISH).getMonths();
    private String[] shortMonthNames = DateFormatSymbols.getInstance(Locale.US).getShortMonths();

    @New
    public static DateTimeFormatInfo make() {
        return new DateTimeFormatInfo();
    }

    static DateTimeFormatInfo of(Locale locale) {
        DateTimeFormatInfo info = new DateTimeFormatInfo();
        info.locale = locale;
        if (locale.equals(Locale.US)) {
            info.patterns("M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm\u202ftt", "h:mm:ss\u202ftt", "MMMM d", "MMMM yyyy");
            return info;
        }
        String date = pattern(locale, FormatStyle.SHORT, null);
        info.patterns(date, pattern(locale, FormatStyle.FULL, null), pattern(locale, null, FormatStyle.SHORT),
                pattern(locale, null, FormatStyle.MEDIUM), skeleton("MMMMd", locale), skeleton("yMMMM", locale));
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        info.dateSeparator = date.contains("/") ? "/" : date.contains(".") ? "." : date.contains("-") ? "-" : "/";
        info.am = symbols.getAmPmStrings()[0];
        info.pm = symbols.getAmPmStrings()[1];
        info.dayNames = days(symbols.getWeekdays());
        info.shortDayNames = days(symbols.getShortWeekdays());
        info.monthNames = symbols.getMonths();
        info.shortMonthNames = symbols.getShortMonths();
        info.firstDayOfWeek = java.util.Calendar.getInstance(locale).getFirstDayOfWeek() - 1;
        return info;
    }

    private void patterns(String shortDate, String longDate, String shortTime, String longTime, String monthDay, String yearMonth) {
        this.shortDate = shortDate;
        this.longDate = longDate;
        this.shortTime = shortTime;
        this.longTime = longTime;
        this.monthDay = monthDay;
        this.yearMonth = yearMonth;
    }

    private static String pattern(Locale locale, FormatStyle date, FormatStyle time) {
        return fromCldr(DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale));
    }

    private static String skeleton(String template, Locale locale) {
        return fromCldr(DateTimeFormatterBuilder.getLocalizedDateTimePattern(template, IsoChronology.INSTANCE, locale));
    }

    /** CLDR's letters as .NET's: years of four digits, {@code EEEE} is {@code dddd}, {@code a} is {@code tt}, {@code L} is {@code M}. */
    private static String fromCldr(String cldr) {
        return cldr.replaceAll("y+", "yyyy").replace("EEEE", "dddd").replaceAll("\\b[Ec]\\b", "ddd").replace("LLLL", "MMMM").replace('L', 'M')
                .replace("a", "tt");
    }

    private static String[] days(String[] fromOne) {
        return java.util.Arrays.copyOfRange(fromOne, 1, 8);
    }

    Locale locale() {
        return locale;
    }

    String dayOfWeek(int day, boolean full) {
        return (full ? dayNames : shortDayNames)[day];
    }

    String month(int month, boolean full) {
        return (full ? monthNames : shortMonthNames)[month - 1];
    }

    @Override
    @Member
    @Type("System.Object")
    public DateTimeFormatInfo clone() {
        try {
            return (DateTimeFormatInfo) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Get
    public static DateTimeFormatInfo invariantInfo() {
        return Culture.INVARIANT.dates();
    }

    @Get
    public static DateTimeFormatInfo currentInfo() {
        return Culture.current().dates();
    }

    @Get
    public String shortDatePattern() {
        return shortDate;
    }

    @Set
    public void shortDatePattern(String value) {
        shortDate = value;
    }

    @Get
    public String longDatePattern() {
        return longDate;
    }

    @Set
    public void longDatePattern(String value) {
        longDate = value;
    }

    @Get
    public String shortTimePattern() {
        return shortTime;
    }

    @Set
    public void shortTimePattern(String value) {
        shortTime = value;
    }

    @Get
    public String longTimePattern() {
        return longTime;
    }

    @Set
    public void longTimePattern(String value) {
        longTime = value;
    }

    @Get
    public String fullDateTimePattern() {
        return longDate + " " + longTime;
    }

    @Get
    public String monthDayPattern() {
        return monthDay;
    }

    @Get
    public String yearMonthPattern() {
        return yearMonth;
    }

    @Get
    @Name("RFC1123Pattern")
    public String rfc1123Pattern() {
        return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
    }

    @Get
    public String sortableDateTimePattern() {
        return "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
    }

    @Get
    public String universalSortableDateTimePattern() {
        return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
    }

    @Get
    public String dateSeparator() {
        return dateSeparator;
    }

    @Set
    public void dateSeparator(String value) {
        dateSeparator = value;
    }

    @Get
    public String timeSeparator() {
        return timeSeparator;
    }

    @Get
    @Name("AMDesignator")
    public String amDesignator() {
        return am;
    }

    @Get
    @Name("PMDesignator")
    public String pmDesignator() {
        return pm;
    }

    @Get
    public String[] dayNames() {
        return dayNames.clone();
    }

    @Get
    public String[] abbreviatedDayNames() {
        return shortDayNames.clone();
    }

    @Get
    public String[] monthNames() {
        return monthNames.clone();
    }

    @Get
    public String[] abbreviatedMonthNames() {
        return shortMonthNames.clone();
    }

    @Get
    @Type("System.DayOfWeek")
    public Object firstDayOfWeek() {
        return ((ClrEnum) ClrTypes.named("System.DayOfWeek")).value(firstDayOfWeek);
    }

    @Member
    public String getMonthName(int month) {
        return monthNames[month - 1];
    }

    @Member
    public String getAbbreviatedMonthName(int month) {
        return shortMonthNames[month - 1];
    }

    @Member
    public String getDayName(@Type("System.DayOfWeek") Object day) {
        return dayNames[(int) ClrEnum.number(day)];
    }

    @Member
    public String getAbbreviatedDayName(@Type("System.DayOfWeek") Object day) {
        return shortDayNames[(int) ClrEnum.number(day)];
    }
}
