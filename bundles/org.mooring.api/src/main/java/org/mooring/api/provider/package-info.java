/**
 * Drives and what is behind them: what PowerShell calls PSProvider, PSDriveInfo, PathInfo, and the session's path services.
 *
 * <p>To offer a store of your own as a drive, implement {@link org.mooring.api.provider.ItemProvider}: three methods make a drive that can
 * be read ({@code itemExists}, {@code getItem}, {@code childNames}); each further one you override makes one more item command work.
 * What a provider does not override fails with PowerShell's own {@code NotSupported}. Content and properties are interfaces of their own
 * that a provider implements as well.
 */
@Export
@Version("0.1.0")
package org.mooring.api.provider;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
