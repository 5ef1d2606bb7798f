/**
 * SPNEGO (RFC 4178, [MS-SPNG]) with NTLM ([MS-NLMP]) and Kerberos (RFC 4121), for both sides and without I/O: tokens in, tokens out; and
 * the messages that WinRM encrypts with what was agreed ([MS-WSMV] 2.2.9.1).
 */
@Export
@Version("0.1.0")
package org.mooring.negotiate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
