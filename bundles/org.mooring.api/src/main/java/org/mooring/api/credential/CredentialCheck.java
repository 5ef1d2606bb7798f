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
}
