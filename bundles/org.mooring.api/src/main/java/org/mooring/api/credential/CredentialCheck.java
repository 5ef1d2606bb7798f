package org.mooring.api.credential;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Proves one kind of credential. Implementations are services; the server asks each in the order of its service ranking until one
 * answers other than {@link Verdict#abstain()}. Where all abstain, the peer is refused.
 *
 * <p>Called on the connection's own thread, before anything else is done for the peer, and by several threads at once; must return
 * within the login grace time. Never logs or keeps the credential, and takes as long for a user who does not exist as for one who
 * does.
 */
@ConsumerType
public interface CredentialCheck {

    /** Says who presents {@code credential}, or that this check does not know such credentials. */
    Verdict check(Credential credential, ConnectionInfo connection);

    /**
     * Says whether a user who was let in by {@code factor} would still be, and with which groups. Asked every few seconds for users who
     * have sessions, so that it has to be quick; where it throws, nothing changes for the user.
     */
    default Verdict recheck(String user, Factor factor) {
        return Verdict.abstain();
    }

    /**
     * What is another when the secret is another that {@code factor} was proved by: a transport that remembers for a while what was proved asks for
     * it, so that an old password does not count. Empty where that is not known; nothing that the secret could be found by.
     */
    default Optional<String> version(String user, Factor factor) {
        return Optional.empty();
    }
}
