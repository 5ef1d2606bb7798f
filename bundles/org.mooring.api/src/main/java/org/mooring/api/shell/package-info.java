/**
 * A command shell: what opens runspaces and runs pipelines in them. PowerShell is one; others stand behind the same contract.
 *
 * <p>Values cross this contract raw: an Integer is an Integer. What they look like on the wire is not known here.
 */
@Export
@Version("0.1.0")
package org.mooring.api.shell;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
