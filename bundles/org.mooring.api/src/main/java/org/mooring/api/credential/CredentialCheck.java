package org.mooring.api.credential;

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
}
