/** Events: what happened, who wants to hear of it, and a session's table of both. */
@Export
@Version("0.1.0")
package org.mooring.object.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
