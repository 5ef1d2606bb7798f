package org.mooring.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.fragment.Fragmenter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection over streams to a session that its server keeps: it can be left, and joined again over other streams. Whatever is lost, and
 * at which byte, a pipeline's output comes once: this end says what it has got, the server keeps the rest.
 */
public final class KeptConnection implements ClientConnection {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
    private static final long SERVERS_IDLE_TIMEOUT = -1;
    private static final String SERVERS_BUFFERING = "None";

    /** Streams to the server. */
    public record Streams(InputStream in, OutputStream out, Closeable under) {}

    /** The way to the server. */
    public interface Way {
        /** @param wish what the server is asked for, as {@code new=ID} or {@code resume=ID&client=CLIENT} */
        Streams open(String wish) throws ConnectionException, InterruptedException;
    }

    private final Way way;
    private final UUID pool;
    private final ConnectionListener listener;
    private final TakenBefore before;
    private final boolean stays;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private volatile StreamConnection now;
    /** What the server called this client when it left the session; null where it has not. */
    private volatile String leftAs;
    /** Whether the server was not reached that is to make the session. */
    private volatile boolean unmade;

    /**
     * @param before what this process has taken of pipelines, over all its connections
     * @param stays whether the session is left, and not removed, by who closes it: it has a name to come back to
     */
    public KeptConnection(Way way, UUID pool, ConnectionListener listener, TakenBefore before, boolean stays) {
        this.before = before;
        this.stays = stays;
        this.way = way;
        this.pool = pool;
        this.listener = listener;
    }

    private StreamConnection over(String wish) throws ConnectionException, InterruptedException {
        return over(wish, "");
    }

    private StreamConnection over(String wish, String more) throws ConnectionException, InterruptedException {
        Streams streams = way.open(wish + "=" + pool + more);
        return new StreamConnection(streams.in(), streams.out(), streams.under(), listener, lanes, before);
    }

    @Override
    public void open(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        unmade = true;
        now = over("new");
        unmade = false;
        now.open(first);
    }

    @Override
    public void connect(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        StreamConnection next = over("connect");
        boolean joined = false;
        try {
            next.connect(first);
            now = next;
            joined = true;
        } finally {
            if (!joined) {
                next.abandon();
            }
        }
    }

    @Override
    public boolean resume() throws ConnectionException, InterruptedException {
        String client = leftAs;
        if (client == null) {
            return false; // nobody has left it here
        }
        StreamConnection next = null;
        try {
            next = over("resume", "&client=" + client);
            next.takeUp();
        } catch (ConnectionException e) {
            LOG.debug("The session {} is joined anew.", pool, e);
            if (next != null) {
                next.abandon();
            }
            return false;
        }
        now = next;
        for (Map.Entry<UUID, Lane> one : lanes.entrySet()) {
            UUID pipeline = one.getKey();
            if (!pipeline.equals(SessionMessage.SESSION) && one.getValue().asked && !next.goOn(pipeline)) {
                LOG.debug("The pipeline {} is over.", pipeline);
            }
        }
        return true;
    }

    private StreamConnection now() throws ConnectionException {
        StreamConnection current = now;
        if (current == null) {
            throw new ConnectionException("The session is not connected.", 0);
        }
        return current;
    }

    @Override
    public void send(SessionMessage message) throws ConnectionException, InterruptedException {
        Lane waiting = now == null && !StreamConnection.isHostResponse(message) ? lanes.get(message.pipeline()) : null;
        if (waiting != null) {
            waiting.send(new Fragmenter().fragments(message));
        } else {
            now().send(message);
        }
    }

    @Override
    public void begin(SessionMessage pipeline) throws ConnectionException, InterruptedException {
        now().begin(pipeline);
    }

    @Override
    public void connectPipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        now().connectPipeline(pipeline);
    }

    @Override
    public void stop(UUID pipeline) throws ConnectionException, InterruptedException {
        now().stop(pipeline);
    }

    @Override
    public void closePipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        now().closePipeline(pipeline);
    }

    @Override
    public boolean knowsDisconnect() {
        return true;
    }

    @Override
    public void disconnect(long idleTimeoutMillis, String buffering) throws ConnectionException, InterruptedException {
        StreamConnection current = now();
        leftAs = current.client(); // also where the answer is lost
        current.disconnect(idleTimeoutMillis, buffering);
        now = null;
    }

    @Override
    public KeptSession kept() {
        StreamConnection current = now;
        return current == null ? null : current.kept();
    }

    @Override
    public void close() throws ConnectionException, InterruptedException {
        if (unmade) {
            return;
        }
        StreamConnection current = now;
        if (stays) {
            leave(current);
            return;
        }
        if (current != null) {
            current.close();
            return;
        }
        Streams streams = way.open("remove=" + pool);
        try (Closeable under = streams.under()) {
            KeptSessions.read(streams.in());
        } catch (IOException e) {
            throw new ConnectionException("The connection to the server has ended.", e);
        }
    }

    /** @param current null where it was left already */
    private void leave(StreamConnection current) throws InterruptedException {
        try {
            if (current != null) {
                current.disconnect(SERVERS_IDLE_TIMEOUT, SERVERS_BUFFERING);
            }
        } catch (ConnectionException e) {
            LOG.debug("The session {} is left by the end of its connection.", pool, e);
            current.abandon();
        }
    }
}
