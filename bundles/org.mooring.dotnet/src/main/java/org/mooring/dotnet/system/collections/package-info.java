/** The collections of .NET, and the members that definitions of further ones share. */
@Export
@Version("0.1.0")
package org.mooring.dotnet.system.collections;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
