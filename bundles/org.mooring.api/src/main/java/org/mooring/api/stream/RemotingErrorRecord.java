package org.mooring.api.stream;

import java.util.UUID;

/** An error that came from another process or computer (System.Management.Automation.Runspaces.RemotingErrorRecord). */
public final class RemotingErrorRecord extends ErrorRecord {

    private final String fullyQualifiedErrorId;
    private final Origin origin;

    /**
     * Where it came from (System.Management.Automation.Remoting.OriginInfo).
     *
     * @param instanceId of the session there, or null
     */
    public record Origin(String computerName, UUID runspaceId, UUID instanceId) {}

    /** @param fullyQualifiedErrorId the whole id, as it was there */
    public RemotingErrorRecord(Throwable exception, String fullyQualifiedErrorId, ErrorCategory category, Object target, Origin origin) {
        super(exception, fullyQualifiedErrorId, category, target);
        this.fullyQualifiedErrorId = fullyQualifiedErrorId;
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    @Override
    ErrorRecord bare() {
        return new RemotingErrorRecord(exception(), fullyQualifiedErrorId, category().category(), target(), origin);
    }

    /** As it was where the error happened; the commands that pass it on here are not added. */
    @Override
    public String fullyQualifiedErrorId() {
        return fullyQualifiedErrorId;
    }
}
