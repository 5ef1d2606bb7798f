package org.mooring.cmdlet.session;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.client.RemoteFailures;

/** What the commands of this module say when they cannot do what they were asked. */
final class SessionErrors {

    private SessionErrors() {}

    /** An argument that means nothing. */
    static ErrorRecord argument(String id, Object target, String message) {
        return new DotNetException("System.ArgumentException", message).withRecord(id, ErrorCategory.InvalidArgument, target).errorRecord();
    }

    static ErrorRecord of(String type, String id, ErrorCategory category, Object target, String message) {
        return new DotNetException(type, message).withRecord(id, category, target).errorRecord();
    }

    static ErrorRecord invalidComputerName(Object target) {
        return argument("PSSessionInvalidComputerName", target, "One or more computer names are not valid. If you are trying to pass a URI, use"
            + " the -ConnectionUri parameter, or pass URI objects instead of strings.");
    }

    static String notConnectable(PSSession session) {
        return "Cannot connect PSSession \"" + session.name() + "\", either because it is not in the Disconnected state, or it is not available for connection.";
    }

    /**
     * A session could not be opened. The id is the whole id: no command's name follows it.
     *
     * @param id as {@code PSSessionOpenFailed}
     */
    static ErrorRecord unreachable(String id, String computer, ConnectionException e, Object target) {
        DotNetException cause = RemoteFailures.exception(e);
        DotNetException exception = new DotNetException(cause.typeName(), "[" + computer + "] " + e.getMessage(), e);
        exception.properties().putAll(cause.properties());
        RemotingErrorRecord record = new RemotingErrorRecord(exception, TransportIds.prefix(e.transportCode()) + id, ErrorCategory.OpenError,
            target, new RemotingErrorRecord.Origin(computer, null, null));
        exception.withRecord(record);
        return record;
    }
}
