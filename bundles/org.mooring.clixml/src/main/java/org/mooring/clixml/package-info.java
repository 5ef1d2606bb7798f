/**
 * CLIXML, PowerShell's serialisation ([MS-PSRP] 2.2.5): values to text and back.
 *
 * <p>{@link org.mooring.clixml.CliXmlWriter} writes exactly what PowerShell writes; {@link org.mooring.clixml.CliXmlReader} reads what
 * anybody wrote, within limits, and makes nothing but values of a fixed list of types, and property bags.
 */
@Export
@Version("0.1.0")
package org.mooring.clixml;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
