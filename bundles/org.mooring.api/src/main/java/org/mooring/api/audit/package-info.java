/**
 * What was decided, for whom and why: a record of every login, refusal, session and command.
 *
 * <p>Who decides hands a record to {@link org.mooring.api.audit.AuditTrail}; where records go is a service,
 * {@link org.mooring.api.audit.AuditSink}.
 */
@Export
@Version("0.1.0")
package org.mooring.api.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
