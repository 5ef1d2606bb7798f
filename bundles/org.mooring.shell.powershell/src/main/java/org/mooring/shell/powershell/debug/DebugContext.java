package org.mooring.shell.powershell.debug;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code $PSDebugContext}: where a script stands, and which breakpoints it is for (System.Management.Automation.PSDebugContext). */
@ClrClass("System.Management.Automation.PSDebugContext")
public final class DebugContext {

    private final Call invocation;
    private final Object[] breakpoints;

    DebugContext(Frame f, List<Breakpoint> breakpoints) {
        this.invocation = new Call(null, "", f.at);
        this.breakpoints = breakpoints.toArray();
    }

    @Get
    public Object invocationInfo() {
        return invocation;
    }

    @Get
    public Object[] breakpoints() {
        return breakpoints.clone();
    }
}
