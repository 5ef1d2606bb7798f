/**
 * What flows in the streams of a pipeline beside its output: errors, warnings, verbose, debug and information messages, progress.
 *
 * <p>The records are PowerShell's (System.Management.Automation.ErrorRecord and its like). They are here, not beside PSObject,
 * because a stranger's cmdlet writes them.
 */
@Export
@Version("0.1.0")
package org.mooring.api.stream;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
