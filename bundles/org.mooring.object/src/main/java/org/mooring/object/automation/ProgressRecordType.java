package org.mooring.object.automation;

import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** System.Management.Automation.ProgressRecord. */
@ClrClass(value = "System.Management.Automation.ProgressRecord", type = ProgressRecord.class)
public final class ProgressRecordType {

    private ProgressRecordType() {}

    @New
    public static ProgressRecord make(int activityId, String activity, String statusDescription) {
        return new ProgressRecord(activityId, -1, activity, statusDescription, null, -1, -1, false);
    }

    @Get
    public static int activityId(ProgressRecord self) {
        return self.activityId();
    }

    @Get
    public static int parentActivityId(ProgressRecord self) {
        return self.parentId();
    }

    @Get
    public static String activity(ProgressRecord self) {
        return self.activity();
    }

    @Get
    public static String statusDescription(ProgressRecord self) {
        return self.statusDescription();
    }

    @Get
    public static String currentOperation(ProgressRecord self) {
        return self.currentOperation();
    }

    @Get
    public static int percentComplete(ProgressRecord self) {
        return self.percentComplete();
    }

    @Get
    public static int secondsRemaining(ProgressRecord self) {
        return self.secondsRemaining();
    }

    @Get
    public static ProgressRecordKind recordType(ProgressRecord self) {
        return self.completed() ? ProgressRecordKind.Completed : ProgressRecordKind.Processing;
    }
}
