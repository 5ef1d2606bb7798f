/** Proves passwords by the PAM of the operating system, which is asked in a process of its own. */
package org.mooring.credential.pam;
