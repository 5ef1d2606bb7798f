package org.mooring.transport.ssh;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;

/** What is known of the peer of an SSH connection, kept with the connection. */
final class Peer {

    private static final AttributeKey<Peer> KEY = new AttributeKey<>();

    private final ConnectionInfo connection;
    private volatile Credential presented;
    private volatile Identity identity;
    private volatile Identity half;

    private Peer(Session session) {
        connection = new ConnectionInfo(UUID.randomUUID(), SshTransport.NAME, text(session.getIoSession().getRemoteAddress()),
            text(session.getIoSession().getLocalAddress()), true, Clock.systemUTC().instant());
    }

    /** The peer of {@code session}. */
    static Peer of(Session session) {
        return session.computeAttributeIfAbsent(KEY, key -> new Peer(session));
    }

    /** An address as text, without looking its name up. */
    static String text(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? inet.getAddress().getHostAddress() + ":" + inet.getPort() : String.valueOf(address);
    }

    ConnectionInfo connection() {
        return connection;
    }

    /** The key that the peer presented last. */
    Credential presented() {
        return presented;
    }

    void presented(Credential key) {
        presented = key;
    }

    /** Notes what a login has come to; answers whether the credential was good. */
    boolean take(Login login) {
        switch (login) {
            case Login.LetIn in -> identity = in.identity();
            case Login.MoreNeeded more -> half = more.identity();
            case Login.Refused refused -> {
                return false;
            }
        }
        return true;
    }

    /** The user, as far as proved, where more is needed. */
    Optional<Identity> half() {
        return Optional.ofNullable(half);
    }

    /** The user, once a login was accepted. */
    Identity identity() {
        return identity;
    }

    void identity(Identity proved) {
        identity = proved;
    }
}
