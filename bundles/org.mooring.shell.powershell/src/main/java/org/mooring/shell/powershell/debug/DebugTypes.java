package org.mooring.shell.powershell.debug;

import org.mooring.dotnet.ClrTypes;

/** The .NET types of breakpoints. */
public final class DebugTypes {

    private DebugTypes() {}

    public static void register() {
        ClrTypes.register(Breakpoint.class, LineBreakpoint.class, CommandBreakpoint.class, VariableBreakpoint.class, DebugContext.class);
    }
}
