package org.mooring.api.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An exception as scripts see it: with the name of a .NET type. Scripts catch it by that name or a base type's, so one Java class
 * stands for all of them; which type derives from which is a table of the .NET stand-ins.
 *
 * <p>An engine error carries the {@link ErrorRecord} that it becomes; any other exception gets one where it is caught.
 */
public class DotNetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String typeName;
    private final transient Map<String, Object> properties = new LinkedHashMap<>(4);
    private transient ErrorRecord errorRecord;

    /**
     * @param typeName the full .NET name, as {@code System.ArgumentException}
     * @param cause the inner exception, or null
     */
    public DotNetException(String typeName, String message, Throwable cause) {
        super(message, cause, false, true);
        this.typeName = typeName;
    }

    public DotNetException(String typeName, String message) {
        this(typeName, message, null);
    }

    /** Whether it stands, in a record, for the exception that has the record and is its cause here; to scripts it has none. */
    public boolean isStandIn() {
        return getCause() != null && typeName.equals("System.Management.Automation.ParentContainsErrorRecordException");
    }

    /** The full .NET name of its type. */
    public String typeName() {
        return typeName;
    }

    /** The properties that its type has beyond those of System.Exception, as {@code CommandName}; may be added to. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** The error that this exception reports, or null while none was made. */
    public ErrorRecord errorRecord() {
        return errorRecord;
    }

    /** Sets the error that this exception reports; returns this, so that it can be thrown at once. */
    public DotNetException withRecord(ErrorRecord record) {
        this.errorRecord = record;
        return this;
    }

    /** Makes the error that this exception reports, and returns this. */
    public DotNetException withRecord(String errorId, ErrorCategory category, Object target) {
        return withRecord(new ErrorRecord(this, errorId, category, target));
    }

    /** Scripts' exceptions are made by the thousand and show script positions: Java's own trace is not filled in. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
