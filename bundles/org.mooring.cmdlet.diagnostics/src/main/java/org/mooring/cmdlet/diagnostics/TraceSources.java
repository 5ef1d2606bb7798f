package org.mooring.cmdlet.diagnostics;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;

/** PowerShell traces the insides of its own engine by sources that have names. This engine has none of them. */
final class TraceSources {

    private TraceSources() {}

    /** The error of a name; null of a pattern, which may match nothing. */
    static ErrorRecord notFound(String name) {
        if (Wildcard.isPattern(name)) {
            return null;
        }
        return new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "Cannot find a trace source with the name '" + name
            + "'. This engine is not traced by sources; Set-PSDebug -Trace and Set-PSBreakpoint show what scripts do."), "TraceSourceNotFound",
            ErrorCategory.ObjectNotFound, name);
    }
}
