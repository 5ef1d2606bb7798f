package org.mooring.cmdlet.utility;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.PSObject;

/** Get-Date: the current time, or another one, as a date or as text. */
@Cmdlet(verb = "Get", noun = "Date", defaultParameterSet = "DateAndFormat", outputTypes = {"System.String", "System.DateTime"},
    className = "Microsoft.PowerShell.Commands.GetDateCommand")
public final class GetDate extends PipelineCmdlet {

    @Parameter(parameterSets = {"DateAndFormat", "DateAndUFormat"}, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("LastWriteTime")
    DateTime date;

    @Parameter
    @ValidateRange(min = 1, max = 9999)
    Integer year;

    @Parameter
    @ValidateRange(min = 1, max = 12)
    Integer month;

    @Parameter
    @ValidateRange(min = 1, max = 31)
    Integer day;

    @Parameter
    @ValidateRange(min = 0, max = 23)
    Integer hour;

    @Parameter
    @ValidateRange(min = 0, max = 59)
    Integer minute;

    @Parameter
    @ValidateRange(min = 0, max = 59)
    Integer second;

    @Parameter
    @ValidateRange(min = 0, max = 999)
    Integer millisecond;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.DisplayHintType")
    Object displayHint;

    @Parameter(parameterSets = {"DateAndFormat", "UnixTimeSecondsAndFormat"})
    String format;

    @Parameter
    boolean asUTC;

    @Parameter(parameterSets = {"DateAndUFormat", "UnixTimeSecondsAndUFormat"}, mandatory = true)
    String uFormat;

    @Parameter(parameterSets = {"UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"}, mandatory = true)
    @Alias("UnixTime")
    @ValidateRange(min = -62135596800L, max = 253402300799L)
    Long unixTimeSeconds;

    @Override
    protected void processRecord() {
        DateTime time = date != null ? date : unixTimeSeconds != null
            ? DateTime.of(Instant.ofEpochSecond(unixTimeSeconds), DateTimeKind.Local) : DateTime.now();
        time = withParts(time);
        if (asUTC) {
            time = time.toUniversalTime();
        }
        if (uFormat != null) {
            writeObject(UnixDateFormat.format(uFormat, time));
        } else if (format != null) {
            writeObject(format(time));
        } else {
            PSObject shown = PSObject.of(time);
            shown.set("DisplayHint", displayHint == null ? DisplayHint.DateTime : displayHint);
            writeObject(shown);
        }
    }

    private DateTime withParts(DateTime time) {
        if (year == null && month == null && day == null && hour == null && minute == null && second == null && millisecond == null) {
            return time;
        }
        LocalDateTime parts = time.toLocalDateTime();
        DateTime moved = time;
        moved = year == null ? moved : moved.addMonths((year - parts.getYear()) * 12);
        moved = month == null ? moved : moved.addMonths(month - parts.getMonthValue());
        moved = day == null ? moved : moved.addTicks((day - moved.toLocalDateTime().getDayOfMonth()) * TimeSpan.TICKS_PER_DAY);
        moved = hour == null ? moved : moved.addTicks((hour - parts.getHour()) * TimeSpan.TICKS_PER_HOUR);
        moved = minute == null ? moved : moved.addTicks((minute - parts.getMinute()) * TimeSpan.TICKS_PER_MINUTE);
        moved = second == null ? moved : moved.addTicks((second - parts.getSecond()) * TimeSpan.TICKS_PER_SECOND);
        if (millisecond != null) {
            long fraction = Math.floorMod(moved.ticks(), TimeSpan.TICKS_PER_SECOND);
            moved = moved.addTicks(millisecond * TimeSpan.TICKS_PER_MILLISECOND - fraction);
        }
        return moved;
    }

    private String format(DateTime time) {
        DateTime shown = time;
        String pattern = switch (format.toLowerCase(Locale.ROOT)) {
            case "filedate" -> "yyyyMMdd";
            case "filedateuniversal" -> {
                shown = time.toUniversalTime();
                yield "yyyyMMddZ";
            }
            case "filedatetime" -> "yyyyMMddTHHmmssffff";
            case "filedatetimeuniversal" -> {
                shown = time.toUniversalTime();
                yield "yyyyMMddTHHmmssffffZ";
            }
            default -> format;
        };
        return Formatter.toString(shown, pattern, Culture.current());
    }
}
