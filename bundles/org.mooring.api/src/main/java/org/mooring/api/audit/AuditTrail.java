package org.mooring.api.audit;

import java.util.UUID;
import org.mooring.api.configuration.InitialSessionState;
import org.osgi.annotation.versioning.ProviderType;

/** Hands a record to every {@link AuditSink}. A service, for whoever decides something. */
@ProviderType
public interface AuditTrail {

    /**
     * Records a decision, before it takes effect.
     *
     * @throws AuditException when it was not recorded and must not take effect: the server is set so, it {@linkplain
     *         AuditEvent#canBeRefused can be refused}, and the record says that it is allowed. Never otherwise
     */
    void add(AuditRecord record);

    /**
     * A session begins, or begins anew with other commands: what these take tells which arguments in the records of its commands are secrets,
     * also where they are given by position.
     */
    default void opened(UUID session, InitialSessionState state) {}

    /** The session is over. */
    default void over(UUID session) {}

    /** The text of a command of a session without what looks like a secret, as records have it. */
    default String withoutSecrets(UUID session, String command) {
        return command;
    }
}
