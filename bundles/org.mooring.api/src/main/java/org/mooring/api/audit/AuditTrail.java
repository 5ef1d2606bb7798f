package org.mooring.api.audit;

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

    /** A command's text without what looks like a secret, as records have it. */
    default String withoutSecrets(String command) {
        return command;
    }
}
