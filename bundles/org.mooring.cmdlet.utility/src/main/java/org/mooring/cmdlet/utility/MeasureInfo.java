package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;

/** What Measure-Object answers (Microsoft.PowerShell.Commands.MeasureInfo). */
@ClrClass("Microsoft.PowerShell.Commands.MeasureInfo")
public class MeasureInfo {

    private final String property;

    MeasureInfo(String property) {
        this.property = property;
    }

    @Get
    public String property() {
        return property;
    }

    @Override
    public String toString() {
        return ClrTypes.of(this).fullName();
    }
}
