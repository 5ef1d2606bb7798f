/**
 * Sessions over SSH, for who uses them, by MINA's client.
 */
@Export
@Version("0.1.0")
package org.mooring.client.ssh;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
