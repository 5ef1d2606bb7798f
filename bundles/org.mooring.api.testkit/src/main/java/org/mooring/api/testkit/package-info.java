/**
 * Contract tests of the seams in {@code org.mooring.api}: JUnit classes that an implementation's own tests extend, and stand-ins for
 * what an implementation needs around it.
 */
@Export
@Version("0.1.0")
package org.mooring.api.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
