package org.mooring.host.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What a person at a client types: to be read by the line editor, but for the while in which a program gets it. */
final class Keys extends InputStream {

    private static final int CHUNK = 8192;
    /** A client that pastes more than this, in chunks, waits until some of it was read. */
    private static final int CHUNKS_AHEAD = 16;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> typed = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final Thread reader;
    private volatile OutputStream program;
    private byte[] current = END;
    private int next;
    private boolean ended;

    /** @param client which is read from now on */
    Keys(InputStream client) {
        reader = Thread.ofVirtual().name("mooring-console-keys").start(() -> forward(client));
    }

    private void forward(InputStream client) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = client.read(chunk); read >= 0; read = client.read(chunk)) {
                OutputStream receiver = program;
                if (receiver == null) {
                    typed.put(Arrays.copyOf(chunk, read));
                } else {
                    give(receiver, chunk, read);
                }
            }
        } catch (IOException gone) {
            // The client is: what it typed ends here.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            typed.put(END);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(OutputStream receiver, byte[] chunk, int length) {
        try {
            receiver.write(chunk, 0, length);
            receiver.flush();
        } catch (IOException over) {
            // The program has ended meanwhile; who types to one that ends types to nobody.
        }
    }

    /** Has what is typed go to {@code receiver}, or to the line editor again for null. */
    void giveTo(OutputStream receiver) {
        program = receiver;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, current.length - next);
        System.arraycopy(current, next, into, from, read);
        next += read;
        return read;
    }

    private boolean more() throws IOException {
        while (!ended && next == current.length) {
            try {
                current = typed.take();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new IOException("The console was closed.", closed);
            }
            next = 0;
            ended = current == END;
        }
        return !ended;
    }

    @Override
    public int available() {
        return current.length - next;
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
