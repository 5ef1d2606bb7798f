package org.mooring.object.automation;

import org.mooring.api.stream.InformationRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.UInt32;

/** System.Management.Automation.InformationRecord. */
@ClrClass(value = "System.Management.Automation.InformationRecord", type = InformationRecord.class)
public final class InformationRecordType {

    private InformationRecordType() {}

    @New
    public static InformationRecord make(Object messageData, String source) {
        return new InformationRecord(messageData, source, java.time.Instant.now(), java.util.List.of(), System.getProperty("user.name"), "",
                (int) ProcessHandle.current().pid(), 0, 0);
    }

    @Get
    public static Object messageData(InformationRecord self) {
        return self.data();
    }

    @Get
    public static String source(InformationRecord self) {
        return self.source();
    }

    @Get
    public static DateTime timeGenerated(InformationRecord self) {
        return DateTime.of(self.timeGenerated(), DateTimeKind.Local);
    }

    @Get
    public static ClrList tags(InformationRecord self) {
        return ClrList.of(ClrTypes.STRING, self.tags());
    }

    @Get
    public static String user(InformationRecord self) {
        return self.user();
    }

    @Get
    public static String computer(InformationRecord self) {
        return self.computer();
    }

    @Get
    public static UInt32 processId(InformationRecord self) {
        return new UInt32(self.processId());
    }

    @Get
    public static UInt32 nativeThreadId(InformationRecord self) {
        return new UInt32(self.nativeThreadId());
    }

    @Get
    public static UInt32 managedThreadId(InformationRecord self) {
        return new UInt32(self.managedThreadId());
    }

    public static String toString(InformationRecord self) {
        return self.toString();
    }
}
