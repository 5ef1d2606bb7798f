/**
 * The audit: hands each decision, without its secrets, to every {@link org.mooring.api.audit.AuditSink}, and keeps it in a file whose lines are chained and
 * sealed, or sends it to a syslog collector.
 */
package org.mooring.audit;
