package org.mooring.transport.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.session.Received;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to the client: output in its order, and each acknowledgement as soon as the output before it is written. */
final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private record Acknowledgement(Packet packet, long after) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream out;
    private final Fragmenter fragmenter = new Fragmenter();
    private final List<Acknowledgement> waiting = new ArrayList<>();
    private long written;
    private boolean ended;

    Wire(OutputStream out) {
        this.out = out;
    }

    /** Writes output; it is on its way after the next {@link #flush}. */
    void write(Received.Output output) throws IOException {
        lock.lock();
        try {
            for (byte[] fragment : fragmenter.fragments(output.message())) {
                out.write(PacketWriter.line(new Packet.Data(output.message().pipeline(), fragment)));
            }
            written = output.sequence();
            writeDue();
        } finally {
            lock.unlock();
        }
    }

    /** Writes output, which has its own number as object id. */
    void writeNumbered(Received.Output output) throws IOException {
        lock.lock();
        try {
            for (byte[] fragment : fragmenter.numbered(output.message(), output.sequence())) {
                out.write(PacketWriter.line(new Packet.Data(output.message().pipeline(), fragment)));
            }
            written = Math.max(written, output.sequence());
            writeDue();
        } finally {
            lock.unlock();
        }
    }

    /** Does not write output that the client does not want. */
    void pass(Received.Output output) throws IOException {
        lock.lock();
        try {
            written = output.sequence();
            writeDue();
        } finally {
            lock.unlock();
        }
    }

    void flush() throws IOException {
        lock.lock();
        try {
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Acknowledges before all that is said later; it is on its way after the next {@link #flush}. */
    void acknowledgeSoon(Packet packet) {
        acknowledge(packet, false);
    }

    /** Acknowledges at once. */
    void acknowledgeNow(Packet packet) {
        acknowledge(packet, true);
    }

    private void acknowledge(Packet packet, boolean now) {
        lock.lock();
        try {
            out.write(PacketWriter.line(packet));
            if (now) {
                out.flush();
            }
        } catch (IOException e) {
            notWritten(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Acknowledges when the output up to a number is written.
     *
     * @param after the newest output that the client has yet to get, or 0: later ones that were waited for are not there any more
     */
    void acknowledge(Packet packet, long after) {
        lock.lock();
        try {
            waiting.replaceAll(earlier -> new Acknowledgement(earlier.packet(), Math.min(earlier.after(), after)));
            waiting.add(new Acknowledgement(packet, after));
            if (writeDue()) {
                out.flush();
            }
        } catch (IOException e) {
            notWritten(e);
        } finally {
            lock.unlock();
        }
    }

    /** Acknowledges everything: no output will come any more. */
    void acknowledgeAll() throws IOException {
        lock.lock();
        try {
            written = Long.MAX_VALUE;
            writeDue();
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Says why the client is not served any longer; after that, nothing. */
    void lastWords(String message) {
        lock.lock();
        try {
            if (!ended) {
                StreamSessions.refuse(out, message);
                ended = true;
            }
        } catch (IOException e) {
            LOG.debug("A client that is gone was not told: {}", message, e);
        } finally {
            lock.unlock();
        }
    }

    private static void notWritten(IOException e) {
        LOG.debug("An acknowledgement could not be written; whoever reads or writes the stream next finds it at its end.", e);
    }

    private boolean writeDue() throws IOException {
        boolean any = false;
        Iterator<Acknowledgement> acknowledgements = waiting.iterator();
        while (acknowledgements.hasNext()) {
            Acknowledgement next = acknowledgements.next();
            if (next.after() <= written) {
                out.write(PacketWriter.line(next.packet()));
                acknowledgements.remove();
                any = true;
            }
        }
        return any;
    }
}
