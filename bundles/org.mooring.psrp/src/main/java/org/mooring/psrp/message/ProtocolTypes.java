package org.mooring.psrp.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumType;
import org.mooring.object.PSObject;

/** .NET types that only the protocol names, as PowerShell 7.6 writes their names. */
final class ProtocolTypes {

    static final ClrEnum THREAD_OPTIONS = enumeration("System.Management.Automation.Runspaces.PSThreadOptions", false,
        "Default", "UseNewThread", "ReuseThread", "UseCurrentThread");
    static final ClrEnum APARTMENT_STATE = enumeration("System.Threading.ApartmentState", false, "STA", "MTA", "Unknown");
    static final ClrEnum RESULT_TYPES = enumeration("System.Management.Automation.Runspaces.PipelineResultTypes", true,
        "None", "Output", "Error", "Warning", "Verbose", "Debug", "Information", "All", "Null");
    static final ClrEnum STREAM_OPTIONS = enumeration("System.Management.Automation.RemoteStreamOptions", true,
        "AddInvocationInfoToErrorRecord=1", "AddInvocationInfoToWarningRecord=2", "AddInvocationInfoToDebugRecord=4",
        "AddInvocationInfoToVerboseRecord=8", "AddInvocationInfo=15");
    static final ClrEnum COMMAND_TYPES = enumeration("System.Management.Automation.CommandTypes", true, "Alias=1", "Function=2", "Filter=4",
        "Cmdlet=8", "ExternalScript=16", "Application=32", "Script=64", "Configuration=256", "All=383");
    static final ClrEnum PROGRESS_RECORD_TYPE = enumeration("System.Management.Automation.ProgressRecordType", false,
        "Processing", "Completed");
    static final ClrEnum HOST_METHOD = hostMethods();

    /** The list in which PowerShell sends commands and their arguments. */
    static final List<String> LIST_OF_OBJECTS = List.of("System.Collections.Generic.List`1[[System.Management.Automation.PSObject,"
        + " System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]", "System.Object");

    static final List<String> LIST_OF_STRINGS = List.of("System.Collections.Generic.List`1[[System.String, System.Private.CoreLib,"
        + " Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]", "System.Object");

    static final List<String> ARRAY_LIST = List.of("System.Collections.ArrayList", "System.Object");

    private ProtocolTypes() {}

    /** A list that shows a certain type. */
    static PSObject list(List<String> typeNames, List<?> values) {
        PSObject list = new PSObject(values);
        list.typeNames(typeNames);
        return list;
    }

    private static ClrEnum hostMethods() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (HostMethod method : HostMethod.values()) {
            numbers.put(method.name(), (long) method.number());
        }
        return new EnumType("System.Management.Automation.Remoting.RemoteHostMethodId", false, "System.Int32", numbers, null);
    }

    private static ClrEnum enumeration(String name, boolean flags, String... values) {
        if (ClrTypes.find(name) instanceof ClrEnum known) {
            return known;
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            numbers.put(equals < 0 ? value : value.substring(0, equals),
                equals < 0 ? (long) numbers.size() : Long.parseLong(value.substring(equals + 1)));
        }
        return new EnumType(name, flags, "System.Int32", numbers, null);
    }
}
