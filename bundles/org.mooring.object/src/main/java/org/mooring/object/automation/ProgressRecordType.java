package org.mooring.object.automation;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Management.Automation.ProgressRecord. */
@ClrClass(value = "System.Management.Automation.ProgressRecord", type = ProgressRecord.class)
public final class ProgressRecordType {

    private ProgressRecordType() {}

    @New
    public static ProgressRecord make(int activityId, String activity, String statusDescription) {
        checkId(activityId, "activityId");
        check(activity, "activity");
        check(statusDescription, "statusDescription");
        return new ProgressRecord(activityId, -1, activity, statusDescription, null, -1, -1, false);
    }

    @New
    public static ProgressRecord make(int activityId) {
        checkId(activityId, "activityId");
        return new ProgressRecord(activityId, -1, null, null, null, -1, -1, false);
    }

    private static void checkId(int id, String name) {
        if (id < 0) {
            throw refused("System.Management.Automation.PSArgumentOutOfRangeException", "Cannot process argument because the value of argument \"" + name
                    + "\" is out of range. Change argument \"" + name + "\" to a value that is within range.", name);
        }
    }

    private static void check(String text, String name) {
        if (text == null || text.isEmpty()) {
            throw refused("System.Management.Automation.PSArgumentException", "Cannot process argument because the value of argument \"" + name
                    + "\" is null or empty. Change the value of argument \"" + name + "\" to a non-null value.", name);
        }
    }

    private static DotNetException refused(String type, String message, String parameter) {
        DotNetException e = new DotNetException(type, message + " (Parameter '" + parameter + "')");
        e.properties().put("ParamName", parameter);
        return e;
    }

    @Get
    public static int activityId(ProgressRecord self) {
        return self.activityId();
    }

    @Get
    public static int parentActivityId(ProgressRecord self) {
        return self.parentId();
    }

    @Set
    public static void parentActivityId(ProgressRecord self, int value) {
        if (value == self.activityId()) {
            throw refused("System.Management.Automation.PSArgumentException", "An activity cannot be its own parent.", "value");
        }
        self.parentId(value);
    }

    @Get
    public static String activity(ProgressRecord self) {
        return self.activity();
    }

    @Set
    public static void activity(ProgressRecord self, String value) {
        check(value, "value");
        self.activity(value);
    }

    @Get
    public static String statusDescription(ProgressRecord self) {
        return self.statusDescription();
    }

    @Set
    public static void statusDescription(ProgressRecord self, String value) {
        check(value, "value");
        self.statusDescription(value);
    }

    @Get
    public static String currentOperation(ProgressRecord self) {
        return self.currentOperation();
    }

    @Set
    public static void currentOperation(ProgressRecord self, String value) {
        self.currentOperation(value);
    }

    @Get
    public static int percentComplete(ProgressRecord self) {
        return self.percentComplete();
    }

    @Set
    public static void percentComplete(ProgressRecord self, int value) {
        if (value > 100) {
            throw refused("System.Management.Automation.PSArgumentOutOfRangeException", "A percentage may not be greater than 100.", "value");
        }
        self.percentComplete(value);
    }

    @Get
    public static int secondsRemaining(ProgressRecord self) {
        return self.secondsRemaining();
    }

    @Set
    public static void secondsRemaining(ProgressRecord self, int value) {
        self.secondsRemaining(value);
    }

    @Get
    public static ProgressRecordKind recordType(ProgressRecord self) {
        return self.completed() ? ProgressRecordKind.Completed : ProgressRecordKind.Processing;
    }

    @Set
    public static void recordType(ProgressRecord self, ProgressRecordKind value) {
        self.completed(value == ProgressRecordKind.Completed);
    }

    public static String toString(ProgressRecord self) {
        return self.toString();
    }
}
