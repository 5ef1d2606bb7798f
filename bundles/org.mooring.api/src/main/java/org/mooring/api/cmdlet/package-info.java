/**
 * What a bundle needs to bring commands to sessions: write classes that extend {@link org.mooring.api.cmdlet.PipelineCmdlet}, name them
 * in a {@link org.mooring.api.cmdlet.CmdletModule}, register that as a service, and name the module in a session configuration.
 */
@Export
@Version("0.1.0")
package org.mooring.api.cmdlet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
