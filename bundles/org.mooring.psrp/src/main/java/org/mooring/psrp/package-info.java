/**
 * The PowerShell remoting protocol ([MS-PSRP]) without I/O: both ends as state machines, messages in and out.
 *
 * <p>Nothing here has a thread, a socket or a clock; what a peer sends becomes plain values, and never instantiates a type of its choice.
 */
@Export
@Version("0.1.0")
package org.mooring.psrp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
