/** Sessions for users of the same computer, over a UNIX-domain socket. */
package org.mooring.transport.local;
