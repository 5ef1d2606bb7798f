/**
 * A session over a stream of lines, as an SSH subsystem or a socket of this machine carries it: what a transport of that kind needs
 * beside its own listening and its peers' proof.
 */
@Export
@Version("0.1.0")
package org.mooring.transport.stream;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
