/**
 * Sessions: who owns them, how one attaches to them, and where their engines run.
 *
 * <p>What passes is whole PSRP messages, not objects: so an engine in this JVM, in a child process or behind a network stands behind
 * one seam, {@link org.mooring.api.session.SessionProcess}, and a session keeps what nobody reads. Calls block; they are made on
 * virtual threads, and waiting is the back-pressure. Nothing in the package needs a thread for a session that is idle.
 */
@Export
@Version("0.1.0")
package org.mooring.api.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
