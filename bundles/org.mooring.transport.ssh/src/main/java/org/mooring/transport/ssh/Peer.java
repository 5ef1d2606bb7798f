package org.mooring.transport.ssh;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.UUID;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.PublicKey;

/** What is known of the peer of an SSH connection, kept with the connection. */
final class Peer {

    private static final AttributeKey<Peer> KEY = new AttributeKey<>();

    private final ConnectionInfo connection;
    private volatile PublicKey presented;
    private volatile Identity identity;

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
    PublicKey presented() {
        return presented;
    }

    void presented(PublicKey key) {
        presented = key;
    }

    /** The user, once a login was accepted. */
    Identity identity() {
        return identity;
    }

    void identity(Identity proved) {
        identity = proved;
    }
}
