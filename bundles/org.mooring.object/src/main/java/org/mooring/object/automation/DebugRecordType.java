package org.mooring.object.automation;

import org.mooring.api.stream.DebugRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.New;

/** System.Management.Automation.DebugRecord. */
@ClrClass(value = "System.Management.Automation.DebugRecord", type = DebugRecord.class, base = "System.Management.Automation.InformationalRecord")
public final class DebugRecordType {

    private DebugRecordType() {}

    @New
    public static DebugRecord make(String message) {
        return new DebugRecord(message);
    }
}
