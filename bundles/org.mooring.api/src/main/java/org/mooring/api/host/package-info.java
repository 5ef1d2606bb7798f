/**
 * The place where a person meets a session: what PowerShell calls PSHost, PSHostUserInterface and PSHostRawUserInterface, and [MS-PSRP]
 * 2.2.3.17 the host methods. A console, a remote client and a browser are such places; so is none.
 */
@Export
@Version("0.1.0")
package org.mooring.api.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
