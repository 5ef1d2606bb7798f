/**
 * CLIXML, both ways: the XML form in which PowerShell objects travel and are stored (MS-PSRP section 2.2.5).
 *
 * <p>{@link org.mooring.clixml.CliXml} has the two ways in short; {@link org.mooring.clixml.CliXmlWriter} and
 * {@link org.mooring.clixml.CliXmlReader} have the choices. What is read never makes an object of a type that its sender chose.
 */
@Export
@Version("0.1.0")
package org.mooring.clixml;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
