/**
 * Messages in fragments, and back ([MS-PSRP] 2.2.4).
 */
@Export
@Version("0.1.0")
package org.mooring.psrp.fragment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
