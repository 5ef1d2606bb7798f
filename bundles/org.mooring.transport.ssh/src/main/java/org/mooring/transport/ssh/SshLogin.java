package org.mooring.transport.ssh;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;

/**
 * Asks the credential checks. A password is checked on a thread of its own, since that takes time by design. A key is looked up when
 * it is presented, and counts as a login once its signature was good.
 */
final class SshLogin implements PasswordAuthenticator, PublickeyAuthenticator, SessionListener {

    private final Credentials credentials;
    private final SshAudit audit;

    SshLogin(Credentials credentials, SshAudit audit) {
        this.credentials = credentials;
        this.audit = audit;
    }

    @Override
    public boolean authenticate(String user, String password, ServerSession session) {
        Peer peer = Peer.of(session);
        AsyncAuthException later = new AsyncAuthException();
        Thread.ofVirtual().name("mooring-ssh-password").start(() -> later.setAuthed(login(user, password, peer)));
        throw later;
    }

    private boolean login(String user, String password, Peer peer) {
        char[] secret = password.toCharArray();
        try {
            Optional<Identity> identity = credentials.login(new Password(user, secret), peer.connection());
            identity.ifPresent(peer::identity);
            return identity.isPresent();
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public boolean handleClientPasswordChangeRequest(ServerSession session, String user, String oldPassword, String newPassword) {
        return false;
    }

    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        if (key instanceof OpenSshCertificate) {
            return false;
        }
        Peer peer = Peer.of(session);
        peer.presented(new org.mooring.api.credential.PublicKey(user, key));
        return credentials.wouldAccept(peer.presented(), peer.connection()).isPresent();
    }

    /** Keys that were not the user's are no logins one by one, since clients try all that they have; together they are a failed one. */
    @Override
    public void sessionClosed(Session session) {
        Peer peer = Peer.of(session);
        if (peer.identity() == null && peer.presented() != null) {
            audit.refused(AuditEvent.LOGIN, peer.presented().user(), peer.connection(),
                "Not let in: none of the keys that were presented was accepted and proved.");
        }
    }

    /** Before MINA tells the peer that it is in. */
    @Override
    public void sessionEvent(Session session, Event event) {
        if (event != Event.Authenticated) {
            return;
        }
        Peer peer = Peer.of(session);
        if (peer.identity() == null && peer.presented() != null) {
            credentials.login(peer.presented(), peer.connection()).ifPresent(peer::identity);
        }
        if (peer.identity() == null || !peer.identity().user().equals(session.getUsername())) {
            peer.identity(null);
            session.close(true);
        }
    }
}
