/** Sessions over SSH, on Apache MINA SSHD. */
package org.mooring.transport.ssh;
