package org.mooring.transport.stream;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;

/** The clients that left their sessions and may come back to where they were, as long as nobody else has been there. */
final class LeftClients {

    private record Key(String user, UUID session) {}

    private final Map<Key, Attachment> clients = new ConcurrentHashMap<>();

    /** A client has gone. */
    void left(Identity user, Attachment attachment) {
        clients.values().removeIf(earlier -> earlier.session().state().isOver());
        if (!attachment.session().state().isOver()) {
            clients.put(new Key(user.user(), attachment.session().instanceId()), attachment);
        }
    }

    /** What the client had that is back. */
    Attachment back(Identity user, UUID session) throws SessionException {
        Attachment left = clients.remove(new Key(user.user(), session));
        if (left == null) {
            throw new SessionException(Reason.NOT_FOUND, "Nobody has left a session with the id " + session + " here.");
        }
        return left;
    }
}
