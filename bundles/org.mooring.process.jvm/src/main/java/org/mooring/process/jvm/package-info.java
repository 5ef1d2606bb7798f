/** Sessions whose engine runs in this JVM: the PSRP server's end of a runspace. */
package org.mooring.process.jvm;
