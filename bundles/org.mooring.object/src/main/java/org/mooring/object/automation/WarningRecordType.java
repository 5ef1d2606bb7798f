package org.mooring.object.automation;

import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** System.Management.Automation.WarningRecord. */
@ClrClass(value = "System.Management.Automation.WarningRecord", type = WarningRecord.class, base = "System.Management.Automation.InformationalRecord")
public final class WarningRecordType {

    private WarningRecordType() {}

    @New
    public static WarningRecord make(String message) {
        return new WarningRecord(message);
    }

    @New
    public static WarningRecord make(String fullyQualifiedWarningId, String message) {
        return new WarningRecord(fullyQualifiedWarningId, message);
    }

    @Get
    public static String fullyQualifiedWarningId(WarningRecord self) {
        return self.fullyQualifiedId();
    }
}
