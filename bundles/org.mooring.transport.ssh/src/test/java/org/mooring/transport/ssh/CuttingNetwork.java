package org.mooring.transport.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Between clients and a server: passes so many bytes of a connection, both directions together, and cuts it then, at any place in a packet. */
final class CuttingNetwork implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile long bytes = Long.MAX_VALUE;
    private volatile Line newest;

    CuttingNetwork(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("network").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    /** Connections from now on pass so many bytes. */
    void pass(long most) {
        bytes = most;
    }

    /** The newest connection passes so many bytes more. */
    void cutAfter(long more) {
        newest.left(more);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                newest = new Line(client, new Socket(InetAddress.getLoopbackAddress(), target), bytes);
                newest.start();
            }
        } catch (IOException closed) {
            // The game is over.
        }
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private long left;

        Line(Socket client, Socket server, long left) {
            this.client = client;
            this.server = server;
            this.left = left;
        }

        void start() {
            Thread.ofVirtual().name("to-server").start(() -> pass(client, server));
            Thread.ofVirtual().name("to-client").start(() -> pass(server, client));
        }

        synchronized void left(long more) {
            left = more;
        }

        /** How many of so many bytes come through. */
        private synchronized int through(int wanted) {
            int passed = (int) Math.min(wanted, left);
            left -= passed;
            return passed;
        }

        private void pass(Socket from, Socket to) {
            try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                byte[] some = new byte[8192];
                for (int length = in.read(some); length >= 0; length = in.read(some)) {
                    int passed = through(length);
                    out.write(some, 0, passed);
                    if (passed < length) {
                        cuts.incrementAndGet();
                        return;
                    }
                }
            } catch (IOException gone) {
                // The other direction was cut, or an end has closed it.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
