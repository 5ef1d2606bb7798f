package org.mooring.client.wsman;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** A WSMan service: envelopes there and back. */
final class Endpoint implements AutoCloseable {

    static final int CANNOT_CONNECT = -2144108526;
    static final int CANNOT_COMPLETE = -2144108250;

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int ACCESS_DENIED = 5;

    /** How much longer than its operation timeout an answer may take: as long again, within these limits. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(60);

    /** An answer did not come: the service, or the network on the way to it, is not there. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1;

        private Unreachable(IOException cause) {
            super(cause);
        }
    }

    /** What may be otherwise at the next attempt: that the service is not there or not ready (WSManTransportManagerUtils of PowerShell). */
    private static final Set<Integer> PASSING = Set.of(CANNOT_CONNECT, 995, 1722, -2144108269, -2144108080, -2144108090, -2144108270, -2144108176);

    private final HostUI person;
    private volatile WsmanTarget target;
    private volatile HttpConnections connections;

    /** @param person who is told where the service has sent the client */
    Endpoint(WsmanTarget target, HostUI person) throws ConnectionException {
        this.person = person;
        this.target = target;
        this.connections = new HttpConnections(target, Tls.context(target), Login.of(target));
    }

    /** Where the service is. */
    WsmanTarget target() {
        return target;
    }

    /**
     * The first request to the service: goes where the service sends the client, and is asked again where the service is not reached, as often as the target's
     * options allow. The answer comes within the target's time for opening, or not at all.
     *
     * @param envelope makes it, for the target as it is then
     */
    Document sendFirst(Supplier<String> envelope, Duration timeout) throws ConnectionException, InterruptedException {
        int redirections = 0;
        int retries = 0;
        while (true) {
            try {
                return sendFirstOnce(envelope.get(), timeout);
            } catch (Redirected e) {
                if (redirections++ >= target.options().redirections()) {
                    throw e;
                }
                moveTo(e.location());
            } catch (ConnectionException e) {
                if (!PASSING.contains(e.transportCode()) || retries++ >= target.options().retries()) {
                    throw e;
                }
            }
        }
    }

    private Document sendFirstOnce(String envelope, Duration timeout) throws ConnectionException, InterruptedException {
        Duration within = within(timeout);
        Duration opening = Duration.ofMillis(target.openTimeoutMillis());
        try {
            return answered(envelope, opening.isPositive() && opening.compareTo(within) < 0 ? opening : within);
        } catch (Unreachable e) {
            throw notReached(e);
        }
    }

    /** How long an answer may take. */
    private static Duration within(Duration timeout) {
        Duration patience = timeout.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : timeout.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : timeout;
        return timeout.plus(patience);
    }

    private void moveTo(URI location) throws ConnectionException {
        close();
        target = target.at(location);
        connections = new HttpConnections(target, Tls.context(target), Login.of(target));
        person.writeWarningLine("Your connection has been redirected to the following URI: \"" + location + "\"");
    }

    /** @throws ConnectionException with WinRM's code where the service answers with a fault, or does not answer */
    Document send(String envelope, Duration timeout) throws ConnectionException, InterruptedException {
        try {
            return sendOnce(envelope, timeout);
        } catch (Unreachable e) {
            throw notReached(e);
        }
    }

    /** @throws ConnectionException with WinRM's code where the service answers with a fault */
    Document sendOnce(String envelope, Duration timeout) throws ConnectionException, Unreachable, InterruptedException {
        return answered(envelope, within(timeout));
    }

    private Document answered(String envelope, Duration within) throws ConnectionException, Unreachable, InterruptedException {
        HttpConnection.Response response;
        try {
            response = interruptibly(() -> connections.send(envelope.getBytes(StandardCharsets.UTF_8), within));
        } catch (IOException e) {
            throw new Unreachable(e);
        }
        Redirected.check(target.uri(), response);
        if (response.status() == 401) {
            throw new ConnectionException("Access is denied.", ACCESS_DENIED);
        }
        if (response.body().length == 0) {
            throw new ConnectionException("The service at " + target.uri() + " has answered with HTTP status " + response.status() + ".", CANNOT_CONNECT);
        }
        return Envelope.read(response.body());
    }

    ConnectionException lost() {
        return new ConnectionException("Network connectivity to " + target.computerName() + " has been lost and the attempt to reconnect has failed. Please repair"
            + " the network connection and reconnect using Connect-PSSession or Receive-PSSession.", CANNOT_CONNECT);
    }

    ConnectionException notReached(Unreachable why) {
        Throwable cause = why.getCause();
        if (cause instanceof SocketTimeoutException) {
            return new ConnectionException("WinRM cannot complete the operation. Verify that the specified computer name is valid, and that the computer is"
                + " accessible over the network: " + target.uri() + " has not answered in time.", CANNOT_COMPLETE);
        }
        return new ConnectionException("The client cannot connect to the destination specified in the request, " + target.uri() + ": "
            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()) + ".", CANNOT_CONNECT);
    }

    /** Sockets hear of interrupts on virtual threads alone. */
    private static <T> T interruptibly(Callable<T> work) throws IOException, ConnectionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("mooring-wsman-request").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case ConnectionException refused -> throw refused;
                case RuntimeException wrong -> throw wrong;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (IOException gone) {
            LOG.debug("A connection to {} was not closed in good order", target.uri(), gone);
        }
    }
}
