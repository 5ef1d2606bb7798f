package org.mooring.api.credential;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All checks as one: what a transport asks. Refusals are slowed down and limited for each peer and user, and the outcome of every
 * attempt that {@linkplain #login counts} is in the audit.
 */
@ProviderType
public interface Credentials {

    /**
     * Decides a login. Blocks for as long as the answer is to be delayed.
     *
     * @return the user; empty where the peer is not to be let in, for whatever reason
     */
    Optional<Identity> login(Credential credential, ConnectionInfo connection);

    /**
     * Says what a login with this public key would give, before the peer has proved that it holds the private key. Neither counts as
     * an attempt nor lets anyone in: {@link #login} follows when the signature was good.
     */
    Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection);
}
