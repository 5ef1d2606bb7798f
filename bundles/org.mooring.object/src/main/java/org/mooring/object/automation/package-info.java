/** The .NET members of PowerShell's own types that the engine hands out: error and stream records and their parts. */
@Export
@Version("0.1.0")
package org.mooring.object.automation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
