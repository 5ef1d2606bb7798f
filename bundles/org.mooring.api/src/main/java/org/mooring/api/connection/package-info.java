/**
 * Ways out: what a client's transport is made of. The mirror of {@link org.mooring.api.transport}.
 */
@Export
@Version("0.1.0")
package org.mooring.api.connection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
