package org.mooring.shell.powershell.errors;

import java.util.Locale;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;

/** Makes the engine's own errors, in PowerShell's words. */
public final class Errors {

    public static final String RUNTIME = "System.Management.Automation.RuntimeException";

    private Errors() {}

    /** A RuntimeException. */
    public static DotNetException runtime(String id, ErrorCategory category, Object target, String format, Object... arguments) {
        return of(RUNTIME, id, category, target, format, arguments);
    }

    /** An exception of a certain type, with its record. */
    public static DotNetException of(String type, String id, ErrorCategory category, Object target, String format, Object... arguments) {
        String message = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        return new DotNetException(type, message).withRecord(id, category, target);
    }

    /** Indexing, calling or asking something of null. */
    public static DotNetException ofNull(String id, String message) {
        return runtime(id, ErrorCategory.InvalidOperation, null, message);
    }

    public static DotNetException commandNotFound(String name) {
        DotNetException e = of("System.Management.Automation.CommandNotFoundException", "CommandNotFoundException",
            ErrorCategory.ObjectNotFound, name,
            "The term '%s' is not recognized as a name of a cmdlet, function, script file, or executable program.%n"
                .replace("%n", "\n")
                + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.", name);
        e.properties().put("CommandName", name);
        return e;
    }

    public static DotNetException callDepthOverflow() {
        return of("System.Management.Automation.ScriptCallDepthException", "CallDepthOverflow", ErrorCategory.InvalidOperation, 0,
            "The script failed due to call depth overflow.");
    }

    /** Where memory is needed that is not there: more than an array can have, or more than is left. */
    public static DotNetException outOfMemory() {
        return of("System.OutOfMemoryException", "System.OutOfMemoryException", ErrorCategory.OperationStopped, 0,
            "Exception of type 'System.OutOfMemoryException' was thrown.");
    }

    /** The record that an exception is: its own, or one made as PowerShell does for exceptions that come from outside. */
    public static ErrorRecord record(Throwable thrown) {
        if (thrown instanceof DotNetException e) {
            if (e.errorRecord() == null) {
                e.withRecord(e.typeName(), ErrorCategory.OperationStopped, null);
            }
            return e.errorRecord();
        }
        return new ErrorRecord(thrown, ClrTypes.of(thrown).fullName(), ErrorCategory.OperationStopped, null);
    }
}
