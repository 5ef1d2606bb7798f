/**
 * How objects become text: views, the Format commands, the Out commands (System.Management.Automation's and
 * Microsoft.PowerShell.Commands' formatting), and the property expressions that these and many other commands take.
 *
 * <p>Objects go through an {@link org.mooring.format.ObjectFormatter}, which chooses a view and makes {@link org.mooring.format.FormatData}; a
 * {@link org.mooring.format.LineWriter} lays that out in lines of a given width.
 */
@Export
@Version("0.1.0")
package org.mooring.format;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

