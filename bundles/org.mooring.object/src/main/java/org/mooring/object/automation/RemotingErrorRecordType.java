package org.mooring.object.automation;

import java.util.UUID;

import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;

/** System.Management.Automation.Runspaces.RemotingErrorRecord. */
@ClrClass(value = "System.Management.Automation.Runspaces.RemotingErrorRecord", type = RemotingErrorRecord.class,
        base = "System.Management.Automation.ErrorRecord")
public final class RemotingErrorRecordType {

    private RemotingErrorRecordType() {}

    @Get
    public static RemotingErrorRecord.Origin originInfo(RemotingErrorRecord self) {
        return self.origin();
    }

    /** System.Management.Automation.Remoting.OriginInfo. */
    @ClrClass(value = "System.Management.Automation.Remoting.OriginInfo", type = RemotingErrorRecord.Origin.class)
    public static final class OriginInfo {

        private OriginInfo() {}

        @Get
        @Name("PSComputerName")
        public static String computerName(RemotingErrorRecord.Origin self) {
            return self.computerName();
        }

        @Get
        @Name("RunspaceID")
        public static UUID runspaceId(RemotingErrorRecord.Origin self) {
            return self.runspaceId();
        }

        @Get
        @Name("InstanceID")
        public static UUID instanceId(RemotingErrorRecord.Origin self) {
            return self.instanceId();
        }

        public static String toString(RemotingErrorRecord.Origin self) {
            return self.computerName();
        }
    }
}
