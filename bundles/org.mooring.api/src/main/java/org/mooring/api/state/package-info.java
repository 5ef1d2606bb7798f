/** Where the server keeps what must outlive it: keys, users, the audit. */
@Export
@Version("0.1.0")
package org.mooring.api.state;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
