package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.TimeSpan;

/** System.TimeZone, which scripts older than TimeZoneInfo ask for the zone they run in. */
@ClrClass("System.TimeZone")
public final class TimeZoneType {

    private final TimeZoneInfoType zone = TimeZoneInfoType.local();

    private TimeZoneType() {}

    @Get
    public static TimeZoneType currentTimeZone() {
        return new TimeZoneType();
    }

    @Get
    public String standardName() {
        return zone.standardName();
    }

    @Get
    public String daylightName() {
        return zone.daylightName();
    }

    @Member
    public TimeSpan getUtcOffset(DateTime time) {
        return zone.getUtcOffset(time);
    }

    @Member
    public DateTime toLocalTime(DateTime time) {
        return time.toLocalTime();
    }

    @Member
    public DateTime toUniversalTime(DateTime time) {
        return time.toUniversalTime();
    }

    @Member
    public boolean isDaylightSavingTime(DateTime time) {
        return zone.isDaylightSavingTime(time);
    }
}
