package org.mooring.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.connection.ConnectionException;
import org.mooring.psrp.outofproc.Packet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a server what has been taken of pipelines, so that it can forget that. It is told by a thread of its own: the one that reads must go on reading for the server to listen.
 */
final class Confirmations {

    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

    /** Most commands end within it, and their end says the same. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Lane.Wire wire;
    private final Map<UUID, Long> taken = new HashMap<>();
    private boolean telling;

    Confirmations(Lane.Wire wire) {
        this.wire = wire;
    }

    /** A pipeline's output was taken up to an object. */
    void taken(UUID pipeline, long upTo) {
        tell(pipeline, upTo, Duration.ZERO);
    }

    /** The same of little, after which no more has come yet: the server may wait for the word to have room for something large. */
    void takenSoFar(UUID pipeline, long upTo) {
        tell(pipeline, upTo, PAUSE);
    }

    private synchronized void tell(UUID pipeline, long upTo, Duration pause) {
        taken.merge(pipeline, upTo, Math::max);
        if (!telling) {
            telling = true;
            Thread.ofVirtual().name("mooring-client-confirm").start(() -> tell(pause));
        }
    }

    /** Tells what is taken meanwhile, too: whoever takes something while this goes on relies on it. */
    private void tell(Duration pause) {
        try {
            Thread.sleep(pause);
            for (Map<UUID, Long> now = next(); !now.isEmpty(); now = next()) {
                write(now);
            }
        } catch (ConnectionException e) {
            LOG.debug("The connection was gone before what was got could be said; the server keeps it.", e);
            stopTelling();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopTelling();
        }
    }

    private synchronized void stopTelling() {
        telling = false;
    }

    /** What the thread that tells is to tell next; it is the last one when there is nothing. */
    private synchronized Map<UUID, Long> next() {
        telling = !taken.isEmpty();
        return untold();
    }

    private synchronized Map<UUID, Long> untold() {
        Map<UUID, Long> now = Map.copyOf(taken);
        taken.clear();
        return now;
    }

    private void write(Map<UUID, Long> now) throws ConnectionException {
        for (Map.Entry<UUID, Long> one : now.entrySet()) {
            wire.write(new Packet.Taken(one.getKey(), one.getValue()));
        }
    }

    /** Of a client that leaves: what it has got up to here, though it may not have taken it yet, is its own. */
    synchronized void got(UUID pipeline, long upTo) {
        taken.merge(pipeline, upTo, Math::max);
    }

    /** Tells it now. */
    void flush() throws ConnectionException {
        write(untold());
    }

    /** Nothing more is to be said of a pipeline. */
    synchronized void forget(UUID pipeline) {
        taken.remove(pipeline);
    }
}
