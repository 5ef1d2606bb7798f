package org.mooring.dotnet.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.TimeZoneInfo. */
@ClrClass("System.TimeZoneInfo")
public final class TimeZoneInfo {

    @Get @Name("Utc") public static final TimeZoneInfo UTC = new TimeZoneInfo("UTC", ZoneOffset.UTC, "(UTC) Coordinated Universal Time", "Coordinated Universal Time");

    private final String id;
    private final ZoneRules rules;
    private final String displayName;
    private final String standardName;

    private TimeZoneInfo(String id, ZoneId zone, String displayName, String standardName) {
        this.id = id;
        this.rules = zone.getRules();
        this.displayName = displayName;
        this.standardName = standardName;
    }

    private static TimeZoneInfo of(ZoneId zone) {
        if (zone.getId().equals("UTC") || zone.getId().equals("Z") || zone.getId().equals("Etc/UTC")) {
            return UTC;
        }
        String name = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        TimeSpan offset = span(zone.getRules().getStandardOffset(Instant.now()));
        String sign = offset.ticks() < 0 ? "-" : "+";
        String shown = "(UTC" + sign + "%02d:%02d) ".formatted(Math.abs(offset.ticks() / 36_000_000_000L), Math.abs(offset.ticks() / 600_000_000L % 60)) + name;
        return new TimeZoneInfo(zone.getId(), zone, shown, name);
    }

    private static TimeSpan span(ZoneOffset offset) {
        return new TimeSpan(offset.getTotalSeconds() * 10_000_000L);
    }

    @Get
    public static TimeZoneInfo local() {
        return of(ZoneId.systemDefault());
    }

    @Member
    public static TimeZoneInfo findSystemTimeZoneById(String id) {
        try {
            return of(ZoneId.of(id));
        } catch (DateTimeException e) {
            throw Exceptions.make("System.TimeZoneNotFoundException", "The time zone ID '" + id + "' was not found on the local computer.");
        }
    }

    @Member
    @Type("System.TimeZoneInfo[]")
    public static Object getSystemTimeZones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).map(TimeZoneInfo::of).toArray(TimeZoneInfo[]::new);
    }

    @Member
    public static TimeZoneInfo createCustomTimeZone(String id, TimeSpan baseUtcOffset, String displayName, String standardDisplayName) {
        return new TimeZoneInfo(id, ZoneOffset.ofTotalSeconds((int) (baseUtcOffset.ticks() / 10_000_000L)), displayName, standardDisplayName);
    }

    @Get
    public String id() {
        return id;
    }

    @Get
    public String displayName() {
        return displayName;
    }

    @Get
    public String standardName() {
        return standardName;
    }

    @Get
    public String daylightName() {
        return standardName.replace("Standard", "Daylight");
    }

    @Get
    public TimeSpan baseUtcOffset() {
        return span(rules.getStandardOffset(Instant.now()));
    }

    @Get
    public boolean supportsDaylightSavingTime() {
        return !rules.getTransitionRules().isEmpty();
    }

    private ZoneOffset offset(DateTime time) {
        return time.kind() == DateTimeKind.Unspecified ? rules.getOffset(time.toLocalDateTime())
                : rules.getOffset(time.toInstant());
    }

    @Member
    public TimeSpan getUtcOffset(DateTime dateTime) {
        return span(offset(dateTime));
    }

    @Member
    public TimeSpan getUtcOffset(DateTimeOffset dateTimeOffset) {
        return span(rules.getOffset(dateTimeOffset.utc().toInstant()));
    }

    @Member
    public boolean isDaylightSavingTime(DateTime dateTime) {
        return rules.isDaylightSavings(dateTime.toLocalDateTime().toInstant(offset(dateTime)));
    }

    @Member
    public static DateTime convertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone) {
        Instant instant = dateTime.toLocalDateTime().toInstant(ZoneOffset.UTC);
        long ticks = dateTime.ticks() + span(destinationTimeZone.rules.getOffset(instant)).ticks();
        return new DateTime(ticks, destinationTimeZone == UTC ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    @Member
    public static DateTime convertTimeToUtc(DateTime dateTime) {
        return dateTime.toUniversalTime();
    }

    @Member
    public static DateTime convertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone) {
        return new DateTime(dateTime.ticks() - span(sourceTimeZone.offset(dateTime)).ticks(), DateTimeKind.Utc);
    }

    @Member
    public static DateTime convertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone) {
        return convertTimeFromUtc(dateTime.toUniversalTime(), destinationTimeZone);
    }

    @Member
    public static DateTime convertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone) {
        return convertTimeFromUtc(convertTimeToUtc(dateTime, sourceTimeZone), destinationTimeZone);
    }

    @Member
    public static DateTimeOffset convertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone) {
        return dateTimeOffset.toOffset(destinationTimeZone.getUtcOffset(dateTimeOffset));
    }

    @Member
    public static DateTime convertTimeBySystemTimeZoneId(DateTime dateTime, String destinationTimeZoneId) {
        return convertTime(dateTime, findSystemTimeZoneById(destinationTimeZoneId));
    }

    @Override
    @Member
    public String toString() {
        return displayName;
    }
}
