package org.mooring.api.audit;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps audit records, or passes them on. Implementations are services; each gets every record, in order, on the thread that decided.
 */
@ConsumerType
public interface AuditSink {

    /**
     * Takes a record. Should return soon: the decision waits for it.
     *
     * @throws RuntimeException where the record could not be kept; the server says so in its log and goes on
     */
    void take(AuditRecord record);
}
