package org.mooring.object.automation;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/**
 * Where a runspace stands, and what brought it there (System.Management.Automation.Runspaces.RunspaceStateInfo).
 *
 * @param name of the state
 */
@ClrClass("System.Management.Automation.Runspaces.RunspaceStateInfo")
public record RunspaceStateInfo(String name, Throwable cause) {

    private static final String STATE = "System.Management.Automation.Runspaces.RunspaceState";

    @Get
    @Type(STATE)
    public Object state() {
        return Conversion.convert(name, ClrTypes.find(STATE));
    }

    @Get
    @Name("Reason")
    public Throwable reason() {
        return cause;
    }

    @Override
    @Member
    @Name("ToString")
    public String toString() {
        return name;
    }
}
