package org.mooring.cmdlet.management;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.Wildcard;

/** Get-TimeZone: the computer's time zone, or those of a name. */
@Cmdlet(verb = "Get", noun = "TimeZone", defaultParameterSet = "Name", outputTypes = "System.TimeZoneInfo",
    className = "Microsoft.PowerShell.Commands.GetTimeZoneCommand")
public final class GetTimeZone extends PipelineCmdlet {

    @Parameter(parameterSet = "Id", mandatory = true, valueFromPipelineByPropertyName = true)
    String[] id;

    @Parameter(parameterSet = "ListAvailable", mandatory = true)
    boolean listAvailable;

    @Parameter(parameterSet = "Name", position = 0, valueFromPipeline = true)
    String[] name;

    private static Object zones(String member, Object... arguments) {
        return Members.current().invokeStatic(ClrTypes.find("System.TimeZoneInfo"), member, arguments);
    }

    private static List<Object> all() {
        List<Object> all = new ArrayList<>();
        Enumeration.of(zones("GetSystemTimeZones")).forEachRemaining(all::add);
        return all;
    }

    @Override
    protected void processRecord() {
        if (listAvailable) {
            all().forEach(this::writeObject);
        } else if (id != null) {
            for (String each : id) {
                byId(each);
            }
        } else if (name != null) {
            for (String each : name) {
                byName(each);
            }
        } else {
            writeObject(Members.current().getStatic(ClrTypes.find("System.TimeZoneInfo"), "Local"));
        }
    }

    private void byId(String each) {
        Object found;
        try {
            found = zones("FindSystemTimeZoneById", each);
        } catch (DotNetException unknown) {
            writeError(missing("The time zone ID '" + each + "' was not found on the local computer.", each));
            return;
        }
        writeObject(found);
    }

    private void byName(String each) {
        Wildcard pattern = Wildcard.of(each, true);
        List<Object> found = all().stream().filter(zone -> pattern.matches(text(zone, "StandardName")) || pattern.matches(text(zone, "DaylightName"))).toList();
        if (found.isEmpty()) {
            writeError(missing("The time zone name '" + each + "' was not found on the local computer.", each));
        }
        found.forEach(this::writeObject);
    }

    private static String text(Object zone, String property) {
        Object value = Members.current().get(zone, property);
        return value == null ? "" : Conversion.toText(value);
    }

    private static ErrorRecord missing(String message, String target) {
        return new ErrorRecord(new DotNetException("System.TimeZoneNotFoundException", message), "TimeZoneNotFound", ErrorCategory.ObjectNotFound, target);
    }
}
