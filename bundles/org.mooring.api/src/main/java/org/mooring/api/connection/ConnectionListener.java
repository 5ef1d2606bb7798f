package org.mooring.api.connection;

import org.mooring.api.session.SessionMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears what comes over a {@link ClientConnection}, on one thread of the connection at a time. */
@ConsumerType
public interface ConnectionListener {

    /** A whole message of the server. Taking its time holds up what comes after it: that is the back-pressure. */
    void received(SessionMessage message) throws InterruptedException;

    /** Nothing will come any more, against the client's will. */
    void lost(ConnectionException reason);
}
