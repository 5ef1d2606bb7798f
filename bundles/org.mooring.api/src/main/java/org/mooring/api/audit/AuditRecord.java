package org.mooring.api.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.credential.ConnectionInfo;

/**
 * One decision.
 *
 * @param allowed whether it was let happen
 * @param user the user's name, proved or only claimed, as {@code event} implies; null where none was said
 * @param connection over which it was asked, or null where the server itself acted
 * @param session the session's instance id, or null
 * @param message one sentence for a person; may hold what a peer sent, so that a sink escapes it
 * @param detail further facts by name, in order
 */
public record AuditRecord(Instant time, AuditEvent event, boolean allowed, String user, ConnectionInfo connection, UUID session,
        String message, Map<String, String> detail) {

    public AuditRecord {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }
}
