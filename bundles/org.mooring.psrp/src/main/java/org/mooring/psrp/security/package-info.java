/** The session key with which clients older than protocol 2.4 protect secrets ([MS-PSRP] 2.2.5). */
@Export
@Version("0.1.0")
package org.mooring.psrp.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
