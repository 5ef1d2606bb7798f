package org.mooring.dotnet.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.TimeZoneInfo, on the zones of the JVM. */
@ClrClass(value = "System.TimeZoneInfo", interfaces = "System.IEquatable`1[System.TimeZoneInfo]")
public final class TimeZoneInfoType {

    private final ZoneId zone;
    private final String id;

    private final String ownDisplayName;
    private final String ownStandardName;

    private TimeZoneInfoType(String id, ZoneId zone) {
        this(id, zone, null, null);
    }

    private TimeZoneInfoType(String id, ZoneId zone, String displayName, String standardName) {
        this.id = id;
        this.zone = zone;
        this.ownDisplayName = displayName;
        this.ownStandardName = standardName;
    }

    @Member
    public static TimeZoneInfoType createCustomTimeZone(String id, TimeSpan baseUtcOffset, String displayName, String standardDisplayName) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) (baseUtcOffset.ticks() / TimeSpan.TICKS_PER_SECOND));
        return new TimeZoneInfoType(id, offset, displayName, standardDisplayName);
    }

    @Get
    public static TimeZoneInfoType utc() {
        return new TimeZoneInfoType("UTC", ZoneOffset.UTC);
    }

    @Get
    public static TimeZoneInfoType local() {
        return find(ZoneId.systemDefault().getId());
    }

    @Member
    public static TimeZoneInfoType findSystemTimeZoneById(String id) {
        if (id == null) {
            throw Exceptions.argumentNull("id");
        }
        return find(id);
    }

    private static TimeZoneInfoType find(String id) {
        if (id.equalsIgnoreCase("UTC") || id.equals("Z") || id.equals("Etc/UTC")) {
            return id.equals("Etc/UTC") ? new TimeZoneInfoType(id, ZoneOffset.UTC) : utc();
        }
        try {
            return new TimeZoneInfoType(id, ZoneId.of(id));
        } catch (java.time.DateTimeException e) {
            throw Exceptions.make("System.TimeZoneNotFoundException", "The time zone ID '" + id + "' was not found on the local computer.");
        }
    }

    @Member
    @Type("System.Collections.ObjectModel.ReadOnlyCollection`1[System.TimeZoneInfo]")
    public static Object getSystemTimeZones() {
        List<TimeZoneInfoType> all = new ArrayList<>();
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("SystemV")).forEach(id -> all.add(find(id)));
        Collections.sort(all, java.util.Comparator.comparingLong((TimeZoneInfoType each) -> each.baseUtcOffset().ticks()).thenComparing(each -> each.id));
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), List.of(ClrTypes.of(TimeZoneInfoType.class))), all)
                .asReadOnly();
    }

    @Get
    public String id() {
        return id;
    }

    @Get
    public boolean hasIanaId() {
        return true;
    }

    @Get
    public String displayName() {
        if (ownDisplayName != null) {
            return ownDisplayName;
        }
        if (zone == ZoneOffset.UTC) {
            return "(UTC) Coordinated Universal Time";
        }
        long minutes = baseUtcOffset().ticks() / TimeSpan.TICKS_PER_MINUTE;
        return String.format(Locale.ROOT, "(UTC%s%02d:%02d) %s", minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60, standardName());
    }

    @Get
    public String standardName() {
        if (ownStandardName != null) {
            return ownStandardName;
        }
        return zone == ZoneOffset.UTC ? "Coordinated Universal Time" : TimeZone.getTimeZone(zone).getDisplayName(false, TimeZone.LONG, Locale.US);
    }

    @Get
    public String daylightName() {
        if (ownStandardName != null) {
            return ownStandardName;
        }
        return zone == ZoneOffset.UTC ? "Coordinated Universal Time" : TimeZone.getTimeZone(zone).getDisplayName(true, TimeZone.LONG, Locale.US);
    }

    @Get
    public TimeSpan baseUtcOffset() {
        return span(zone.getRules().getStandardOffset(Instant.now()));
    }

    private static TimeSpan span(ZoneOffset offset) {
        return new TimeSpan(offset.getTotalSeconds() * TimeSpan.TICKS_PER_SECOND);
    }

    @Get
    public boolean supportsDaylightSavingTime() {
        return !zone.getRules().isFixedOffset() && zone.getRules().nextTransition(Instant.now()) != null;
    }

    private ZoneOffset offset(DateTime time) {
        return time.kind() == DateTimeKind.Unspecified ? zone.getRules().getOffset(time.toLocalDateTime())
                : zone.getRules().getOffset(time.toUniversalTime().toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    @Member
    public TimeSpan getUtcOffset(DateTime dateTime) {
        return span(offset(dateTime));
    }

    @Member
    public TimeSpan getUtcOffset(DateTimeOffset dateTimeOffset) {
        return span(zone.getRules().getOffset(dateTimeOffset.utc().toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    @Member
    public static DateTimeOffset convertTime(DateTimeOffset dateTimeOffset, TimeZoneInfoType destinationTimeZone) {
        return dateTimeOffset.toOffset(destinationTimeZone.getUtcOffset(dateTimeOffset));
    }

    @Member
    public boolean isDaylightSavingTime(DateTime dateTime) {
        return !offset(dateTime).equals(zone.getRules().getStandardOffset(dateTime.toLocalDateTime().toInstant(offset(dateTime))));
    }

    @Member
    public static DateTime convertTimeToUtc(DateTime dateTime) {
        return dateTime.toUniversalTime();
    }

    @Member
    public static DateTime convertTimeToUtc(DateTime dateTime, TimeZoneInfoType sourceTimeZone) {
        return dateTime.addTicks(-sourceTimeZone.getUtcOffset(dateTime).ticks()).withKind(DateTimeKind.Utc);
    }

    @Member
    public static DateTime convertTimeFromUtc(DateTime dateTime, TimeZoneInfoType destinationTimeZone) {
        DateTime utc = dateTime.withKind(DateTimeKind.Utc);
        return utc.addTicks(destinationTimeZone.getUtcOffset(utc).ticks())
                .withKind(destinationTimeZone.zone == ZoneOffset.UTC ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    @Member
    public static DateTime convertTime(DateTime dateTime, TimeZoneInfoType destinationTimeZone) {
        return convertTimeFromUtc(dateTime.toUniversalTime(), destinationTimeZone);
    }

    @Member
    public static DateTime convertTime(DateTime dateTime, TimeZoneInfoType sourceTimeZone, TimeZoneInfoType destinationTimeZone) {
        return convertTimeFromUtc(convertTimeToUtc(dateTime, sourceTimeZone), destinationTimeZone);
    }

    @Member
    public static DateTime convertTimeBySystemTimeZoneId(DateTime dateTime, String destinationTimeZoneId) {
        return convertTime(dateTime, find(destinationTimeZoneId));
    }

    @Member
    public static DateTime convertTimeBySystemTimeZoneId(DateTime dateTime, String sourceTimeZoneId, String destinationTimeZoneId) {
        return convertTime(dateTime, find(sourceTimeZoneId), find(destinationTimeZoneId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeZoneInfoType t && t.id.equalsIgnoreCase(id) && t.zone.getRules().equals(zone.getRules());
    }

    @Override
    public int hashCode() {
        return id.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return displayName();
    }
}
