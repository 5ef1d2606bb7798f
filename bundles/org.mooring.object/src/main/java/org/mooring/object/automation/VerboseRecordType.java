package org.mooring.object.automation;

import org.mooring.api.stream.VerboseRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.New;

/** System.Management.Automation.VerboseRecord. */
@ClrClass(value = "System.Management.Automation.VerboseRecord", type = VerboseRecord.class, base = "System.Management.Automation.InformationalRecord")
public final class VerboseRecordType {

    private VerboseRecordType() {}

    @New
    public static VerboseRecord make(String message) {
        return new VerboseRecord(message);
    }
}
