/** Types of System.IO. */
@Export
@Version("0.1.0")
package org.mooring.dotnet.system.io;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
