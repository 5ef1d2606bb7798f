/** System.Security.Cryptography.X509Certificates: certificates with their keys, as scripts and commands use them. */
@Export
@Version("0.1.0")
package org.mooring.dotnet.x509;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
