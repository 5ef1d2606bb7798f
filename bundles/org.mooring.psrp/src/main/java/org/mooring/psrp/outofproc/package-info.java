/**
 * The framing of messages over a stream of lines, as an SSH subsystem, a named pipe or {@code pwsh -s} speaks it.
 */
@Export
@Version("0.1.0")
package org.mooring.psrp.outofproc;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
