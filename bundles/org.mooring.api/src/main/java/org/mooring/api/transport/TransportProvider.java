package org.mooring.api.transport;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way in: it listens, has its peers proved by {@link org.mooring.api.credential.Credentials} and hands what they ask for to the
 * {@link org.mooring.api.session.SessionRegistry}. Registered as a service once it listens.
 *
 * <p>A peer that has proved nothing costs little and for a short time: every transport limits how many there are, how long they stay
 * and how much they may send. What a peer breaks ends the peer's own session at most.
 */
@ConsumerType
public interface TransportProvider {

    /** The transport's name, as {@code ssh}. */
    String name();

    /** Where it listens, as text for people: {@code 127.0.0.1:2222}, the path of a socket. */
    List<String> addresses();
}
