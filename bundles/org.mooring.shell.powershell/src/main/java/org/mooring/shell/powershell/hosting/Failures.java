package org.mooring.shell.powershell.hosting;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ParseError;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Passing;
import org.mooring.shell.powershell.errors.Raised;

/** What the caller of a hosted pipeline gets thrown: always a RuntimeException of PowerShell, with the error's record. */
final class Failures {

    private static final String AUTOMATION = "System.Management.Automation.";

    private Failures() {}

    static DotNetException of(Throwable thrown, ErrorRecord record) {
        if (thrown instanceof Raised raised && raised.kind() == Raised.Kind.PREFERENCE) {
            return raised.stopping();
        }
        Throwable exception = record.exception();
        String type = exception instanceof DotNetException e ? e.typeName() : ClrTypes.of(exception).fullName();
        if (type.equals(AUTOMATION + "ParentContainsErrorRecordException") && thrown instanceof DotNetException e) {
            DotNetException inner = e instanceof Raised && e.getCause() instanceof DotNetException cause ? cause : e;
            return with(AUTOMATION + (isIncomplete(inner) ? "IncompleteParseException" : "ParseException"), record.message(), null, record);
        }
        ClrType runtime = ClrTypes.find(Errors.RUNTIME);
        ClrType known = ClrTypes.find(type);
        if (known != null && runtime.isAssignableFrom(known)) {
            return exception instanceof DotNetException e ? e : with(type, record.message(), exception.getCause(), record);
        }
        boolean ofCmdlet = thrown instanceof Passing || record.invocation() != null && "Cmdlet".equals(record.invocation().commandType());
        return with(AUTOMATION + (ofCmdlet ? "CmdletInvocationException" : "RuntimeException"), exception.getMessage(), exception, record);
    }

    /** Whether the text is not wrong, but not yet all. */
    private static boolean isIncomplete(DotNetException e) {
        return e.properties().get("Errors") instanceof Object[] errors && errors.length > 0 && errors[0] instanceof ParseError first
            && first.incompleteInput();
    }

    private static DotNetException with(String type, String message, Throwable inner, ErrorRecord record) {
        return new DotNetException(type, message, inner).withRecord(record);
    }
}
