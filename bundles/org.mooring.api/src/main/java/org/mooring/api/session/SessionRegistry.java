package org.mooring.api.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sessions of this server. Every call says who asks, and is about that user's own sessions, which are those that the user has opened and
 * those that run as that user because their configuration says so (RunAs): another user's session does not exist for it, in answers, errors
 * and names alike. Whatever is decided here is in the audit.
 */
@ProviderType
public interface SessionRegistry {

    /**
     * Opens a session and attaches to it.
     *
     * @throws SessionException when the configuration is not the caller's to use, a quota is reached, the name or id is taken, a value
     *         is out of range, or the engine does not start
     */
    Attachment create(Identity caller, ConnectionInfo connection, SessionRequest request) throws SessionException;

    /**
     * Attaches to a session that nobody is attached to.
     *
     * @throws SessionException when there is no such session of the caller, or someone is attached
     */
    Attachment attach(Identity caller, ConnectionInfo connection, UUID instanceId, AttachMode mode) throws SessionException;

    /**
     * Holds a session again for the client that held it last, in this run of the server or the one before: it goes on where it was
     * ({@link AttachMode#RESUME}).
     *
     * @param client as {@link Attachment#client} was told
     * @throws SessionException when there is no such session of the caller, its engine has ended with a server, someone is attached, or
     *         another client has been since
     */
    Attachment resume(Identity caller, ConnectionInfo connection, UUID instanceId, String client) throws SessionException;

    /**
     * Holds a session again for the client whose attachment was let go in this run of the server: it goes on where it was
     * ({@link AttachMode#RESUME}), with what was not {@linkplain Attachment#delivered delivered}.
     *
     * @param earlier the client's attachment, of this registry
     * @throws SessionException when the caller may not have the session any more, it is over, somebody is attached, or another client has
     *         been since: the pool and its pipelines are no longer this client's
     */
    Attachment resume(Identity caller, ConnectionInfo connection, Attachment earlier) throws SessionException;

    /** All of the caller's sessions, oldest first. */
    List<SessionInfo> list(Identity caller);

    /** What the caller may know of: everybody's sessions for a member of {@link Identity#ADMINISTRATORS}, and for others their own; oldest first. */
    default List<SessionInfo> overview(Identity caller) {
        return list(caller);
    }

    /** What an administrator does to a session, whoever owns it. */
    enum Intervention {
        /** Its client is let go; what runs goes on. */
        Disconnect,
        /** It ends, with what runs in it. */
        End
    }

    /**
     * Intervenes in a session that {@link #overview} shows to the caller.
     *
     * @param connection from where the caller does it
     * @param id as {@link SessionInfo#id()}
     */
    default void intervene(Identity caller, ConnectionInfo connection, int id, Intervention what) throws SessionException {
        throw new SessionException(SessionException.Reason.NOT_FOUND, "There is no session " + id + " here.");
    }

    Optional<SessionInfo> find(Identity caller, UUID instanceId);

    /** @param name compared without case */
    Optional<SessionInfo> find(Identity caller, String name);

    /**
     * The session's pipelines that are not over for its clients: they run, or have output that no client has got.
     *
     * @throws SessionException when there is no such session of the caller
     */
    List<SessionPipeline> pipelines(Identity caller, UUID instanceId) throws SessionException;

    /**
     * Ends whoever is attached, be it on another connection; the session stays, durable or not.
     *
     * @throws SessionException when there is no such session of the caller
     */
    void disconnect(Identity caller, UUID instanceId) throws SessionException;

    /**
     * Ends a session and frees everything that it has, at once.
     *
     * @throws SessionException when there is no such session of the caller
     */
    void remove(Identity caller, UUID instanceId) throws SessionException;

    /** Tells of every change of the caller's sessions until closed. {@code listener} is called on the thread of the change. */
    Watch watch(Identity caller, Consumer<SessionEvent> listener);

    /**
     * Others' sessions that a user may watch, oldest first.
     *
     * @param own a session of the user, from which it is asked
     */
    default List<SessionInfo> observable(Identity caller, UUID own) {
        return List.of();
    }

    /**
     * Begins to watch another one's session. Its owner is told, there and in what is told of the session; both are in the audit.
     *
     * @param own a session of the user, from which it is watched and with which that ends
     * @throws SessionException when there is no such session that the caller may watch
     */
    default Observation observe(Identity caller, UUID own, UUID instanceId) throws SessionException {
        throw new SessionException(SessionException.Reason.NOT_FOUND, "There is no session with the id " + instanceId + " that you may watch.");
    }

    /** Ends when closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
