package org.mooring.session;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.EarlierAnswer;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;

/** A client's hold on a {@link HostedSession}. It is over when the session has let it go. */
final class HeldAttachment implements Attachment {

    private final HostedSession session;
    private final ConnectionInfo connection;
    private volatile boolean over;

    HeldAttachment(HostedSession session, ConnectionInfo connection) {
        this.session = session;
        this.connection = connection;
    }

    ConnectionInfo connection() {
        return connection;
    }

    @Override
    public SessionInfo session() {
        return session.info(this);
    }

    @Override
    public long send(SessionMessage message) throws SessionException, InterruptedException {
        if (message.destination() != SessionMessage.TO_SERVER) {
            throw new SessionException(Reason.PROCESS, "The client sent a message whose destination is not the server.");
        }
        checkHolds();
        session.channel().send(message);
        return session.buffer().newest();
    }

    @Override
    public long stop(UUID pipeline) throws SessionException, InterruptedException {
        checkHolds();
        session.channel().stop(pipeline);
        return session.buffer().newest();
    }

    @Override
    public long closePipeline(UUID pipeline) throws SessionException, InterruptedException {
        checkHolds();
        session.channel().closePipeline(pipeline);
        session.buffer().forget(pipeline);
        return session.buffer().newest();
    }

    @Override
    public long close() throws InterruptedException {
        if (!over) {
            session.end(true, "The client closed the session.");
        }
        return session.buffer().newest();
    }

    @Override
    public Received receive(Duration timeout) throws InterruptedException {
        return session.buffer().take(this, timeout);
    }

    @Override
    public Received receive(UUID pipeline, Duration timeout) throws InterruptedException {
        return session.buffer().take(this, pipeline, timeout);
    }

    @Override
    public void delivered(Received.Output output) {
        session.buffer().delivered(this, output);
    }

    @Override
    public void delivered(UUID pipeline, long upTo) {
        session.buffer().delivered(this, pipeline, upTo);
    }

    @Override
    public void sent(Received.Output output) {
        session.buffer().sent(this, output);
    }

    @Override
    public void answering(UUID pipeline, String name, long upTo) throws InterruptedException {
        if (!over) {
            session.answering(pipeline, name, OutputBuffer.number(upTo));
        }
    }

    @Override
    public void answered(UUID pipeline, String name) {
        session.answered(pipeline, name);
    }

    @Override
    public Optional<EarlierAnswer> earlierAnswer(UUID pipeline) {
        return session.buffer().earlierAnswer(this, pipeline);
    }

    @Override
    public long leave() throws SessionException, InterruptedException {
        checkHolds();
        return session.leave(this);
    }

    @Override
    public void disconnect(Duration idleTimeout, BufferingMode buffering) throws SessionException {
        checkHolds();
        if (idleTimeout != null) {
            IdleTimeouts.check(idleTimeout, session.configuration().limits());
            session.idleTimeout(idleTimeout);
        }
        if (buffering != null && buffering != BufferingMode.None) {
            session.buffering(buffering);
        }
        letGo("The client disconnected.");
    }

    @Override
    public void client(String name) {
        session.named(this, name);
    }

    @Override
    public void lost(String reason) {
        if (!letGo(reason) || session.isDurable()) {
            return;
        }
        try {
            session.end(false, "The connection is gone: " + reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean letGo(String why) {
        if (!session.letGo(this)) {
            return false;
        }
        if (!session.info().state().isOver()) {
            session.detached(this, why);
        }
        return true;
    }

    /** The session let this attachment go. */
    void over() {
        over = true;
    }

    private void checkHolds() throws SessionException {
        if (over) {
            throw new SessionException(Reason.OVER, "This connection no longer holds the session '" + session.name() + "'.");
        }
    }
}
