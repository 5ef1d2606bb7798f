package org.mooring.api.credential;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All checks as one: what a transport asks. Refusals are slowed down and limited for each peer and user, and the outcome of every
 * attempt that {@linkplain #login counts} is in the audit.
 */
@ProviderType
public interface Credentials {

    /**
     * Decides a login with one credential. Blocks for as long as the answer is to be delayed.
     *
     * @return the user; empty where the peer is not to be let in, for whatever reason
     */
    Optional<Identity> login(Credential credential, ConnectionInfo connection);

    /**
     * Decides a login with a further credential. Blocks for as long as the answer is to be delayed.
     *
     * @param before who was found by the credentials before on the same connection
     */
    default Login login(Credential credential, ConnectionInfo connection, Optional<Identity> before) {
        return login(credential, connection).<Login>map(Login.LetIn::new).orElseGet(Login.Refused::new);
    }

    /** Which kinds of credentials together are enough, each list in its order; empty where any one is. */
    default List<List<String>> combinations() {
        return List.of();
    }

    /**
     * Whether a login with this name from there would be looked at now: not where there were too many failures. A transport that remembers for a
     * while what was proved asks this before it lets a further connection in by that.
     */
    default boolean mayTry(String user, ConnectionInfo connection) {
        return true;
    }

    /**
     * Who this is now: the user with today's groups; empty where a credential that proved the name would not be accepted any more: the
     * user, the key or the certificate was removed.
     */
    default Optional<Identity> recheck(Identity identity) {
        return Optional.of(identity);
    }

    /** What is another when a secret is another that proved this user; empty where no check can tell; see {@link CredentialCheck#version}. */
    default String version(Identity identity) {
        return "";
    }

    /**
     * Says what a login with this public key would give, before the peer has proved that it holds the private key. Neither counts as
     * an attempt nor lets anyone in: {@link #login} follows when the signature was good.
     */
    Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection);

    /** The same for a key with a certificate. */
    default Optional<Identity> wouldAccept(SshCertificate credential, ConnectionInfo connection) {
        return Optional.empty();
    }
}
