/**
 * Ways in, and what they offer beside sessions.
 */
@Export
@Version("0.1.0")
package org.mooring.api.transport;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
