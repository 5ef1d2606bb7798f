package org.mooring.api.credential;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The connection over which a peer talks.
 *
 * @param id of the connection, for the audit
 * @param transport the transport's name, as {@code ssh}, {@code wsman}, {@code local}
 * @param peer where the peer is, as text: address and port, or the path of a socket
 * @param local where it was accepted, as text
 * @param encrypted whether nobody else can read it: false for plain HTTP, true for SSH, TLS and what never leaves the machine
 * @param since when it was accepted
 * @param culture in which the client wants numbers and dates; null where it does not say
 * @param uiCulture in which it wants words; null where it does not say
 */
public record ConnectionInfo(UUID id, String transport, String peer, String local, boolean encrypted, Instant since, Locale culture, Locale uiCulture) {

    /** Of a client that wants no culture. */
    public ConnectionInfo(UUID id, String transport, String peer, String local, boolean encrypted, Instant since) {
        this(id, transport, peer, local, encrypted, since, null, null);
    }

    /** The same, of a client that says what it wants. */
    public ConnectionInfo in(Locale wantedCulture, Locale wantedUICulture) {
        return new ConnectionInfo(id, transport, peer, local, encrypted, since, wantedCulture, wantedUICulture);
    }

    /** The peer without its port: what attempts are counted by. */
    public String peerHost() {
        int colon = peer.lastIndexOf(':');
        return colon > 0 && peer.substring(colon + 1).chars().allMatch(Character::isDigit) ? peer.substring(0, colon) : peer;
    }
}
