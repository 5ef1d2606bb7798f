/** Types of System.Net. */
@Export
@Version("0.1.0")
package org.mooring.dotnet.system.net;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
