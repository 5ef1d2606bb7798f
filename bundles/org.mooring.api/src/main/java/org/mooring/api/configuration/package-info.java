/**
 * Session configurations: who may open which session, and what can be seen and done there.
 *
 * <p>A {@link org.mooring.api.configuration.SessionConfiguration} is what an administrator wrote; sources of them are services,
 * {@link org.mooring.api.configuration.SessionConfigurationSource}. An {@link org.mooring.api.configuration.InitialSessionState} is
 * what comes of it with the modules that are installed at the moment.
 */
@Export
@Version("0.1.0")
package org.mooring.api.configuration;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
