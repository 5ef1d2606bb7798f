package org.mooring.dotnet;

import java.text.DateFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
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
    private String fullDateTime;
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
        if (month < 1 || month > 13) {
            throw Exceptions.outOfRange("Valid values are between 1 and 13, inclusive.", "month");
        }
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
        return fullDateTime == null ? longDate + " " + longTime : fullDateTime;
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
        return month(month, true);
    }

    @Member
    public String getAbbreviatedMonthName(int month) {
        return month(month, false);
    }

    @Member
    public String getDayName(@Type("System.DayOfWeek") Object day) {
        return dayNames[(int) ClrEnum.number(day)];
    }

    @Member
    public String getAbbreviatedDayName(@Type("System.DayOfWeek") Object day) {
        return shortDayNames[(int) ClrEnum.number(day)];
    }

    private List<String> shortDates;
    private List<String> longDates;
    private List<String> shortTimes;
    private List<String> longTimes;

    /** What the culture has beside the first of its patterns. */
    private void findPatterns() {
        if (shortDates != null) {
            return;
        }
        if (locale.equals(Locale.ROOT)) {
            shortDates = List.of("yyyy-MM-dd");
            longDates = List.of();
            shortTimes = List.of("hh:mm tt", "H:mm", "h:mm tt");
            longTimes = List.of("hh:mm:ss tt", "H:mm:ss", "h:mm:ss tt");
        } else {
            shortDates = locale.equals(Locale.US) ? List.of("M/d/yy", "MMM d, yyyy") : List.of(pattern(locale, FormatStyle.MEDIUM, null));
            longDates = List.of(pattern(locale, FormatStyle.LONG, null));
            shortTimes = List.of();
            longTimes = List.of();
        }
    }

    private static List<String> first(String pattern, List<String> others) {
        List<String> all = new ArrayList<>(List.of(pattern));
        others.stream().filter(other -> !other.equals(pattern)).forEach(all::add);
        return all;
    }

    private static List<String> pairs(List<String> dates, List<String> times) {
        List<String> all = new ArrayList<>();
        dates.forEach(date -> times.forEach(time -> all.add(date + " " + time)));
        return all;
    }

    /** The patterns that a standard format letter may stand for, the one that it does stand for first. */
    List<String> patterns(char format) {
        findPatterns();
        List<String> dates = first(shortDate, shortDates);
        List<String> days = first(longDate, longDates);
        List<String> minutes = first(shortTime, shortTimes);
        List<String> seconds = first(longTime, longTimes);
        return switch (format) {
            case 'd' -> dates;
            case 'D' -> days;
            case 't' -> minutes;
            case 'T' -> seconds;
            case 'f' -> pairs(days, minutes);
            case 'F', 'U' -> pairs(days, seconds);
            case 'g' -> pairs(dates, minutes);
            case 'G' -> pairs(dates, seconds);
            case 'm', 'M', 'y', 'Y', 's', 'u', 'r', 'R', 'o', 'O' -> List.of(DateFormatter.pattern(format, this));
            default -> throw Exceptions.argument("Format specifier was invalid.", "format");
        };
    }

    @Member
    public String[] getAllDateTimePatterns() {
        List<String> all = new ArrayList<>();
        DateFormatter.LETTERS.chars().forEach(letter -> all.addAll(patterns((char) letter)));
        return all.toArray(String[]::new);
    }

    @Member
    public String[] getAllDateTimePatterns(char format) {
        return patterns(format).toArray(String[]::new);
    }

    /** The ways that {@code date} can be written in a standard format. */
    public String[] written(DateTime date, char format) {
        Culture culture = Culture.ofProvider(this);
        DateTime shown = format == 'U' ? date.toUniversalTime() : date;
        if (format == 'U' || "dDfFgGtT".indexOf(format) >= 0) {
            return patterns(format).stream().map(pattern -> DateFormatter.custom(shown, null, pattern, this)).toArray(String[]::new);
        }
        patterns(format);
        return new String[] {DateFormatter.format(date, String.valueOf(format), culture)};
    }

    @Get
    public boolean isReadOnly() {
        return false;
    }

    @Get
    @Type("System.Globalization.Calendar")
    public Object calendar() {
        return org.mooring.dotnet.system.globalization.GregorianCalendar.make();
    }

    @Get
    @Type("System.Globalization.CalendarWeekRule")
    public Object calendarWeekRule() {
        int minimal = locale.equals(Locale.ROOT) ? 1 : java.time.temporal.WeekFields.of(locale).getMinimalDaysInFirstWeek();
        return ((ClrEnum) ClrTypes.named("System.Globalization.CalendarWeekRule")).value(minimal == 4 ? 2 : minimal == 7 ? 1 : 0);
    }

    @Get
    public String nativeCalendarName() {
        return "Gregorian Calendar";
    }

    @Get
    public String[] shortestDayNames() {
        String[] names = new String[7];
        for (int i = 0; i < names.length; i++) {
            names[i] = locale.equals(Locale.ROOT) ? dayNames[i].substring(0, 2)
                    : java.time.DayOfWeek.of(i == 0 ? 7 : i).getDisplayName(java.time.format.TextStyle.NARROW_STANDALONE, locale);
        }
        return names;
    }

    @Member
    public String getShortestDayName(@Type("System.DayOfWeek") Object dayOfWeek) {
        return shortestDayNames()[(int) ClrEnum.number(dayOfWeek)];
    }

    @Get
    public String[] monthGenitiveNames() {
        return monthNames();
    }

    @Get
    public String[] abbreviatedMonthGenitiveNames() {
        return abbreviatedMonthNames();
    }

    @Member
    public int getEra(String eraName) {
        return eraName.equalsIgnoreCase("A.D.") || eraName.equalsIgnoreCase("AD") ? 1 : -1;
    }

    @Member
    public String getEraName(int era) {
        return locale.equals(Locale.ROOT) ? "A.D." : "AD";
    }

    @Member
    public String getAbbreviatedEraName(int era) {
        return locale.equals(Locale.ROOT) ? "AD" : "A";
    }

    @Member
    public static DateTimeFormatInfo getInstance(@Type("System.IFormatProvider") Object provider) {
        return Culture.ofProvider(provider).dates();
    }

    @Member
    public Object getFormat(ClrType formatType) {
        return formatType.name().equals("DateTimeFormatInfo") ? this : null;
    }

    @Member
    public static DateTimeFormatInfo readOnly(DateTimeFormatInfo dtfi) {
        return dtfi;
    }

    @Set
    @Name("AMDesignator")
    public void amDesignator(String value) {
        am = value;
    }

    @Set
    @Name("PMDesignator")
    public void pmDesignator(String value) {
        pm = value;
    }

    @Set
    public void fullDateTimePattern(String value) {
        fullDateTime = value;
    }

    @Set
    public void monthDayPattern(String value) {
        monthDay = value;
    }

    @Set
    public void yearMonthPattern(String value) {
        yearMonth = value;
    }

    @Set
    public void dayNames(String[] value) {
        dayNames = value.clone();
    }

    @Set
    public void abbreviatedDayNames(String[] value) {
        shortDayNames = value.clone();
    }

    @Set
    public void monthNames(String[] value) {
        monthNames = value.clone();
    }

    @Set
    public void abbreviatedMonthNames(String[] value) {
        shortMonthNames = value.clone();
    }

    @Set
    public void firstDayOfWeek(@Type("System.DayOfWeek") Object value) {
        firstDayOfWeek = (int) ClrEnum.number(value);
    }
}
