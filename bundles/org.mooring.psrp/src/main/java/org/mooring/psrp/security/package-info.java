/** The session key with which clients older than protocol 2.4 protect secrets ([MS-PSRP] 2.2.5). */
package org.mooring.psrp.security;
