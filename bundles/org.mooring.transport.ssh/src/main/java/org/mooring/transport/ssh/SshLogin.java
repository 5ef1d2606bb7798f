package org.mooring.transport.ssh;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.KerberosName;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.SshCertificate;

/**
 * Asks the credential checks. A password is checked on a thread of its own, since that takes time by design. A key is looked up when
 * it is presented, and counts as a login once its signature was good. Where several credentials are needed, MINA asks for one after the
 * other.
 */
final class SshLogin implements PasswordAuthenticator, PublickeyAuthenticator, SessionListener {

    /** What SSH calls the kinds of credentials. */
    private static final Map<String, String> METHODS = Map.of("publickey", "publickey", "password", "password", "sshcertificate", "publickey");
    private static final String KERBEROS = "kerberos";

    /** A way to log in that nobody has. */
    private static final String NOT_HERE = "none-of-the-combinations";

    private final Credentials credentials;
    private final SshAudit audit;
    /** The keys of this host for Kerberos, where it has any now. */
    private final Supplier<Optional<Subject>> host;

    SshLogin(Credentials credentials, SshAudit audit, Supplier<Optional<Subject>> host) {
        this.credentials = credentials;
        this.audit = audit;
        this.host = host;
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
            return peer.take(credentials.login(new Password(user, secret), peer.connection(), peer.half()));
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
        Peer peer = Peer.of(session);
        if (key instanceof OpenSshCertificate certificate) {
            SshCertificate presented = certificate(user, certificate);
            peer.presented(presented);
            return credentials.wouldAccept(presented, peer.connection()).isPresent();
        }
        org.mooring.api.credential.PublicKey presented = new org.mooring.api.credential.PublicKey(user, key);
        peer.presented(presented);
        return credentials.wouldAccept(presented, peer.connection()).isPresent();
    }

    /** MINA has looked at the signature, the kind, the time and the critical options. */
    private static SshCertificate certificate(String user, OpenSshCertificate certificate) {
        long until = certificate.getValidBefore();
        Instant end = until == OpenSshCertificate.INFINITY || until < 0 ? Instant.MAX : Instant.ofEpochSecond(until);
        return new SshCertificate(user, certificate.getCertPubKey(), certificate.getCaPubKey(), certificate.getId(), certificate.getSerial(),
            List.copyOf(certificate.getPrincipals()), end);
    }

    /** The key that was presented last is the peer's: its signature was good. Answers whether that counts. */
    boolean keyProved(ServerSession session) {
        Peer peer = Peer.of(session);
        return peer.presented() != null && peer.take(credentials.login(peer.presented(), peer.connection(), peer.half()));
    }

    /** The client has proved to be that principal, and wants to be that user. */
    boolean principalProved(String user, String principal, ServerSession session) {
        Peer peer = Peer.of(session);
        return peer.take(credentials.login(new KerberosName(user, principal), peer.connection(), peer.half()));
    }

    void gssFailed(String user, ServerSession session, String why) {
        audit.refused(AuditEvent.LOGIN, user, Peer.of(session).connection(), "Not let in: " + why);
    }

    /** Says which ways to log in there are, and which together are enough, as sshd's AuthenticationMethods. */
    @Override
    public void sessionCreated(Session session) {
        Optional<Subject> keys = host.get();
        if (keys.isPresent() && session instanceof ServerSession server) {
            List<UserAuthFactory> ways = new ArrayList<>();
            ways.add(new GssAuthentication.Factory(keys.get(), this));
            ways.addAll(server.getUserAuthFactories());
            server.setUserAuthFactories(ways);
        }
        List<List<String>> combinations = credentials.combinations();
        if (!combinations.isEmpty()) {
            String methods = combinations.stream().map(kinds -> methods(kinds, keys.isPresent())).filter(Objects::nonNull).collect(Collectors.joining(" "));
            CoreModuleProperties.AUTH_METHODS.set(session, methods.isEmpty() ? NOT_HERE : methods);
        }
    }

    /** A combination in SSH's words, or null where SSH has not all of it. */
    private static String methods(List<String> kinds, boolean kerberos) {
        List<String> methods = kinds.stream().map(kind -> kerberos && kind.equals(KERBEROS) ? GssAuthentication.NAME : METHODS.get(kind)).toList();
        return methods.contains(null) ? null : String.join(",", methods);
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
        if (peer.identity() == null || !peer.identity().user().equals(session.getUsername())) {
            peer.identity(null);
            session.close(true);
        }
    }
}
