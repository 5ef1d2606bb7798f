/** Jobs: what every kind of them has in common, wherever its work is done, and a session's table of them. */
@Export
@Version("0.1.0")
package org.mooring.object.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
