package org.mooring.transport.ssh;

import java.time.Clock;
import java.util.Map;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.ConnectionInfo;

/** Records what this transport itself refuses. */
record SshAudit(AuditTrail trail) {

    /** @param user the name, proved or claimed, or null where none was said */
    void refused(AuditEvent event, String user, ConnectionInfo connection, String message) {
        trail.add(new AuditRecord(Clock.systemUTC().instant(), event, false, user, connection, null, message, Map.of()));
    }
}
