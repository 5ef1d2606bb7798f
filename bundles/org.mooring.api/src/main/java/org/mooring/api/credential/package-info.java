/**
 * Who a peer is, and how that was proved.
 *
 * <p>A way to prove it is a service, {@link org.mooring.api.credential.CredentialCheck}; transports ask all of them through
 * {@link org.mooring.api.credential.Credentials}, which also slows guessing down and records every decision.
 *
 * <p>All checks of one server share one namespace of user names: a session belongs to the user's name, however it was proved. A
 * check accepts only names for which whoever set it up may speak.
 */
@Export
@Version("0.1.0")
package org.mooring.api.credential;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
