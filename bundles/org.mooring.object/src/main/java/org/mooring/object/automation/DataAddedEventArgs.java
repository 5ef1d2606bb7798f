package org.mooring.object.automation;

import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** What PSDataCollection.DataAdded tells (System.Management.Automation.DataAddedEventArgs). */
@ClrClass(value = "System.Management.Automation.DataAddedEventArgs", base = "System.EventArgs")
public final class DataAddedEventArgs {

    private final UUID powerShellInstanceId;
    private final int index;

    DataAddedEventArgs(UUID powerShellInstanceId, int index) {
        this.powerShellInstanceId = powerShellInstanceId;
        this.index = index;
    }

    @Get
    public int index() {
        return index;
    }

    @Get
    @Type("System.Guid")
    public Object powerShellInstanceId() {
        return powerShellInstanceId;
    }
}
