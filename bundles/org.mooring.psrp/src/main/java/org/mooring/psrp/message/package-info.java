/**
 * The messages of the protocol as typed values ([MS-PSRP] 2.2.2), to and from their CLIXML: the order of properties and every letter as
 * PowerShell 7.6 sends them.
 */
@Export
@Version("0.1.0")
package org.mooring.psrp.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
