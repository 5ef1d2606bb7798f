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

    private record Left(UUID client, Attachment attachment) {}

    private final Map<Key, Left> clients = new ConcurrentHashMap<>();

    /**
     * A client has gone.
     *
     * @param client what it was called
     */
    void left(Identity user, UUID client, Attachment attachment) {
        clients.values().removeIf(earlier -> earlier.attachment().session().state().isOver());
        if (!attachment.session().state().isOver()) {
            clients.put(new Key(user.user(), attachment.session().instanceId()), new Left(client, attachment));
        }
    }

    /** What the client had that is back: the one that left last. */
    Attachment back(Identity user, UUID session, UUID client) throws SessionException {
        Key key = new Key(user.user(), session);
        Left left = clients.get(key);
        if (left == null) {
            throw new SessionException(Reason.NOT_FOUND, "Nobody has left a session with the id " + session + " here.");
        }
        if (!left.client().equals(client)) {
            throw new SessionException(Reason.BUSY, "Another client has been attached to the session '" + left.attachment().session().name() + "' since.");
        }
        clients.remove(key, left);
        return left.attachment();
    }
}
