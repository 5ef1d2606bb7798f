package org.mooring.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads requests to their end: a peer that sends a byte now and then does not hold a thread and a connection for long. */
final class RequestBody {

    private static final int CHUNK_BYTES = 16 * 1024;

    /** It was on its way for too long. */
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1;

        TooSlow(Duration most) {
            super("The request was not there within " + most.toSeconds() + " seconds.");
        }
    }

    private final LongSupplier nanos;
    private final Duration most;

    /**
     * @param nanos the time, as {@link System#nanoTime}
     * @param most for how long a request may be on its way
     */
    RequestBody(LongSupplier nanos, Duration most) {
        this.nanos = nanos;
        this.most = most;
    }

    /** One byte more than {@code bytes} where there is more. */
    byte[] read(InputStream in, int bytes) throws IOException {
        long began = nanos.getAsLong();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        while (all.size() <= bytes) {
            int length = in.read(chunk, 0, Math.min(chunk.length, bytes + 1 - all.size()));
            if (length < 0) {
                return all.toByteArray();
            }
            all.write(chunk, 0, length);
            if (nanos.getAsLong() - began > most.toNanos()) {
                throw new TooSlow(most);
            }
        }
        return all.toByteArray();
    }
}
