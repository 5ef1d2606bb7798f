/** Proves SSH public keys and certificates, and certificates of TLS, by files of the state directory. */
package org.mooring.credential.keys;
