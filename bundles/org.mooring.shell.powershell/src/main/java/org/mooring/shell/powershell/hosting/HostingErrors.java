package org.mooring.shell.powershell.hosting;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.state.Names;

/** What the hosting API throws, in PowerShell's words. */
final class HostingErrors {

    private static final String AUTOMATION = "System.Management.Automation.";

    private HostingErrors() {}

    static DotNetException argumentNull(String parameter) {
        DotNetException e = Errors.of(AUTOMATION + "PSArgumentNullException", "ArgumentNull", ErrorCategory.InvalidArgument, null,
            "Cannot process argument because the value of argument \"" + parameter + "\" is null. Change the value of argument \"" + parameter
                + "\" to a non-null value.");
        e.properties().put("ParamName", parameter);
        return e;
    }

    static DotNetException argument(String parameter, String message) {
        DotNetException e = Errors.of(AUTOMATION + "PSArgumentException", "Argument", ErrorCategory.InvalidArgument, null, message);
        e.properties().put("ParamName", parameter);
        return e;
    }

    static DotNetException invalidOperation(String message) {
        return Errors.of(AUTOMATION + "PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation, null, message);
    }

    static DotNetException stopped() {
        return Errors.of(AUTOMATION + "PipelineStoppedException", "PipelineStopped", ErrorCategory.OperationStopped, null,
            "The pipeline has been stopped.");
    }

    static DotNetException disposed(String name) {
        return new DotNetException("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: '" + name + "'.");
    }

    /** A {@code [powershell]} is asked for something that its state does not allow. */
    static DotNetException powerShellState(String state, String message) {
        DotNetException e = Errors.of(AUTOMATION + "InvalidPowerShellStateException", "InvalidPowerShellState",
            ErrorCategory.InvalidOperation, null, message);
        e.properties().put("CurrentState", Names.value(AUTOMATION + "PSInvocationState", state));
        return e;
    }

    static DotNetException runspaceState(String message, String current, String expected) {
        DotNetException e = Errors.of(Names.RUNSPACES + "InvalidRunspaceStateException", "InvalidRunspaceState",
            ErrorCategory.InvalidOperation, null, message);
        e.properties().put("CurrentState", Names.value(Names.RUNSPACES + "RunspaceState", current));
        e.properties().put("ExpectedState", Names.value(Names.RUNSPACES + "RunspaceState", expected));
        return e;
    }

    static DotNetException poolState(String message) {
        return Errors.of(Names.RUNSPACES + "InvalidRunspacePoolStateException", "InvalidRunspacePoolState",
            ErrorCategory.InvalidOperation, null, message);
    }

    static DotNetException pipelineState(String message) {
        return Errors.of(Names.RUNSPACES + "InvalidPipelineStateException", "InvalidPipelineState", ErrorCategory.InvalidOperation, null,
            message);
    }
}
