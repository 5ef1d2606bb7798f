/** Proves Kerberos tickets with the JDK's GSS-API. */
package org.mooring.credential.kerberos;
