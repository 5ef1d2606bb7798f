package org.mooring.object.automation;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.object.AutomationNull;

/** System.Management.Automation.Internal.AutomationNull: how scripts name what a command without output gives. */
@ClrClass(value = "System.Management.Automation.Internal.AutomationNull", type = ClrClass.None.class)
public final class AutomationNullType {

    private AutomationNullType() {}

    @Get
    public static Object value() {
        return AutomationNull.VALUE;
    }
}
