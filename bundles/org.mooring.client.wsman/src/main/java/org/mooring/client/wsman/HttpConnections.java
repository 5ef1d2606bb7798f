package org.mooring.client.wsman;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;

/** Envelopes over connections whose user is proved. Requests that are under way at once have a connection each; those that are idle are used again. */
final class HttpConnections implements AutoCloseable {

    /** A connection, and how envelopes go over it. */
    private record Proved(HttpConnection http, Login.Proof proof) {}

    private final WsmanTarget target;
    private final SSLContext tls;
    private final Login login;
    private final Deque<Proved> idle = new ArrayDeque<>();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    HttpConnections(WsmanTarget target, SSLContext tls, Login login) {
        this.target = target;
        this.tls = tls;
        this.login = login;
    }

    /** @throws ConnectionException where the server does not let the user in */
    HttpConnection.Response send(byte[] envelope, Duration timeout) throws IOException, ConnectionException {
        Proved known;
        synchronized (idle) {
            known = idle.pollLast();
        }
        if (known != null) {
            try {
                return send(known, envelope, timeout);
            } catch (EOFException | SocketException closedMeanwhile) {
                // The server closes connections that are idle for long: the envelope goes once more, over a new one, with the same id.
                if (closed || Thread.currentThread().isInterrupted()) {
                    throw closedMeanwhile;
                }
            }
        }
        return send(prove(timeout), envelope, timeout);
    }

    private HttpConnection.Response send(Proved proved, byte[] envelope, Duration timeout) throws IOException {
        boolean well = false;
        try {
            HttpConnection.Response response = proved.proof().post(proved.http(), envelope, (int) timeout.toMillis());
            well = response.status() != 401 && proved.http().isReusable() && !closed;
            return response;
        } catch (GeneralSecurityException e) {
            throw new IOException("The server's answer cannot be decrypted: " + e.getMessage(), e);
        } finally {
            if (well) {
                synchronized (idle) {
                    idle.addLast(proved);
                }
            } else {
                forget(proved.http());
            }
        }
    }

    private void forget(HttpConnection connection) throws IOException {
        open.remove(connection);
        connection.close();
    }

    private Proved prove(Duration timeout) throws IOException, ConnectionException {
        HttpConnection http = new HttpConnection(target, tls);
        open.add(http);
        boolean well = false;
        try {
            Proved proved = new Proved(http, login.on(http, timeout));
            well = !closed;
            return proved;
        } finally {
            if (!well) {
                forget(http);
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (HttpConnection connection : open) {
            connection.close();
        }
    }
}
