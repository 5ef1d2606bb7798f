/**
 * The client's end of sessions: runspaces whose engine is elsewhere, over any {@link org.mooring.api.connection.ClientTransport}.
 */
@Export
@Version("0.1.0")
package org.mooring.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
