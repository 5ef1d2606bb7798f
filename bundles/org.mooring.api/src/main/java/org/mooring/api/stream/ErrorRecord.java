package org.mooring.api.stream;

import java.util.Locale;

/**
 * An error, terminating or not (System.Management.Automation.ErrorRecord).
 *
 * <p>Mutable where PowerShell's is: the engine adds where and in which command it happened, and error views may add details. Not
 * safe for use by several threads at once.
 */
public sealed class ErrorRecord implements StreamRecord permits RemotingErrorRecord {

    private final Throwable exception;
    private final String errorId;
    private final Object target;
    private final CategoryInfo category;
    private ErrorDetails details;
    private ErrorInvocation invocation;
    private String scriptStackTrace;
    private Object original;

    /**
     * @param exception what went wrong; a {@link DotNetException} where scripts should see a certain type
     * @param errorId names the error for programs, without the command's name
     * @param target what was being worked on, or null
     */
    public ErrorRecord(Throwable exception, String errorId, ErrorCategory category, Object target) {
        this.exception = exception;
        this.errorId = errorId;
        this.target = target;
        this.category = new CategoryInfo(category);
    }

    /** An error of type System.Exception with a formatted message; what most cmdlets want. */
    public static ErrorRecord of(String errorId, ErrorCategory category, Object target, String format, Object... arguments) {
        String message = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        return new ErrorRecord(new DotNetException("System.Exception", message), errorId, category, target);
    }

    public Throwable exception() {
        return exception;
    }

    /** The id alone; {@link #fullyQualifiedErrorId()} has the command too. */
    public String errorId() {
        return errorId;
    }

    /** The id with the name of the command's class, as {@code PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand}. */
    public String fullyQualifiedErrorId() {
        String command = invocation == null ? null : invocation.errorSource();
        return command == null || command.isEmpty() ? errorId : errorId.isEmpty() ? command : errorId + "," + command;
    }

    public Object target() {
        return target;
    }

    public CategoryInfo category() {
        return category;
    }

    /** The words to show instead of the exception's, or null. */
    public ErrorDetails details() {
        return details;
    }

    public ErrorRecord withDetails(ErrorDetails details) {
        this.details = details;
        return this;
    }

    /** Where it happened; null until the engine knows. */
    public InvocationInfo invocation() {
        return invocation;
    }

    /** Keeps where it happened: of the invocation the command, its name and its place. */
    public ErrorRecord withInvocation(InvocationInfo invocation) {
        this.invocation = ErrorInvocation.of(invocation);
        return this;
    }

    /** Says that it happened in a part of a command that PowerShell names like a command of its own: what the error's id ends with. */
    public ErrorRecord withSource(String errorSource) {
        this.invocation = new ErrorInvocation(null, "", null, errorSource, "", null, null, 0);
        return this;
    }

    /** Says that the command which the error happened in is the history's entry {@code id}. */
    public ErrorRecord withHistoryId(long id) {
        if (invocation != null) {
            invocation = invocation.in(id);
        }
        return this;
    }

    /** Another record of the same error, which can be changed without changing this one. */
    public ErrorRecord copy() {
        return bare().like(this);
    }

    private ErrorRecord like(ErrorRecord other) {
        category.activity(other.category.activity());
        category.reason(other.category.reason());
        category.targetName(other.category.targetName());
        category.targetType(other.category.targetType());
        details = other.details;
        invocation = other.invocation;
        scriptStackTrace = other.scriptStackTrace;
        return this;
    }

    /** A new record of the same kind with what never changes. */
    ErrorRecord bare() {
        return new ErrorRecord(exception, errorId, category.category(), target);
    }

    /** The record as its exception tells it: with a stand-in for that exception (ParentContainsErrorRecordException). */
    public ErrorRecord ofException() {
        DotNetException parent = new DotNetException("System.Management.Automation.ParentContainsErrorRecordException",
            exception.getMessage(), exception);
        return new ErrorRecord(parent, errorId, category.category(), target).like(this);
    }

    /** The lines {@code at function, file: line n}; null until the engine knows. */
    public String scriptStackTrace() {
        return scriptStackTrace;
    }

    public ErrorRecord withScriptStackTrace(String trace) {
        this.scriptStackTrace = trace;
        return this;
    }

    /**
     * The object of which this record is one view: the PSObject that carries members of its own, or the property bag that came
     * from another computer; null where there is none.
     */
    public Object original() {
        return original;
    }

    public void original(Object original) {
        this.original = original;
    }

    /** The message to show: the details' where there are some, else the exception's. */
    public String message() {
        if (details != null && details.message() != null && !details.message().isEmpty()) {
            return details.message();
        }
        String message = exception.getMessage();
        return message == null ? "" : message;
    }

    @Override
    public String toString() {
        return message();
    }
}
