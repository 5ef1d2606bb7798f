package org.mooring.api.audit;

import org.osgi.annotation.versioning.ProviderType;

/** Hands a record to every {@link AuditSink}. A service, for whoever decides something. */
@ProviderType
public interface AuditTrail {

    void add(AuditRecord record);
}
