/** Proves passwords by an LDAP directory, and tells the groups that its users are in. */
package org.mooring.credential.ldap;
