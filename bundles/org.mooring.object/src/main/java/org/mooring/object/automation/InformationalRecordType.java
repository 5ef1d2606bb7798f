package org.mooring.object.automation;

import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Management.Automation.InformationalRecord. */
@ClrClass(value = "System.Management.Automation.InformationalRecord", type = InformationalRecord.class, isAbstract = true)
public final class InformationalRecordType {

    private InformationalRecordType() {}

    @Get
    public static String message(InformationalRecord self) {
        return self.message();
    }

    @Get
    public static InvocationInfo invocationInfo(InformationalRecord self) {
        return self.invocation();
    }

    @Get
    public static Object pipelineIterationInfo(InformationalRecord self) {
        return new int[0];
    }

    public static String toString(InformationalRecord self) {
        return self.message();
    }
}
