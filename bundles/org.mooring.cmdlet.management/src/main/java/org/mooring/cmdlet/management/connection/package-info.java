/** Test-Connection: pings, routes, sizes of packets, ports. */
package org.mooring.cmdlet.management.connection;
