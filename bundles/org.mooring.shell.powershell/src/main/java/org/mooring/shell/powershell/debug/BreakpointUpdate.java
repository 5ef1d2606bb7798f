package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** What does something to breakpoints that are set. */
abstract class BreakpointUpdate extends BreakpointCommand {

    @Parameter(parameterSet = "Breakpoint", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNull
    Breakpoint[] breakpoint;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int[] id;

    @Parameter(parameterSet = "Id", valueFromPipelineByPropertyName = true)
    @Alias("RunspaceId")
    @DotNetType("System.Management.Automation.Runspaces.Runspace")
    Object runspace;

    @Override
    final Object runspace() {
        return runspace;
    }

    abstract void update(Breakpoint each);

    @Override
    protected final void processRecord() {
        if (breakpoint != null) {
            for (Breakpoint each : breakpoint) {
                checked(each);
            }
            return;
        }
        for (int number : id) {
            Breakpoint found = debugging().breakpoint(number);
            if (found == null) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "There is no breakpoint with ID '" + number + "'."),
                    "PSBreakpoint:BreakpointIdNotFound", ErrorCategory.InvalidArgument, null));
            } else {
                checked(found);
            }
        }
    }

    /** Only where it is asked for: $WhatIfPreference means nothing here. */
    private void checked(Breakpoint each) {
        if (!isBound("WhatIf") && !isBound("Confirm") || shouldProcess(each.toString())) {
            update(each);
        }
    }
}
