/** Messages for the owners of certificates: Cryptographic Message Syntax (RFC 5652), as Protect-CmsMessage writes it. */
package org.mooring.cmdlet.security.cms;
