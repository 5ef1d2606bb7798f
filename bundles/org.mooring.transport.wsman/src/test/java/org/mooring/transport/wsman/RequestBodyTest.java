package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much of a request is read, and for how long; the clock is the test's. */
class RequestBodyTest {

    private static final int SIZE = 40_000;

    private long now = -5;
    private final RequestBody bodies = new RequestBody(() -> now, Duration.ofSeconds(100));

    /** A byte at a time, each of which takes {@code nanos}. */
    private InputStream dribbling(int bytes, long nanos) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                now += nanos;
                return super.read(into, offset, Math.min(1, length));
            }
        };
    }

    @Test
    void aRequestIsReadToItsEndAndNoFurtherThanOneByteMoreThanItMayHave() throws Exception {
        assertEquals(SIZE, bodies.read(new ByteArrayInputStream(new byte[SIZE]), SIZE).length);
        assertEquals(SIZE + 1, bodies.read(new ByteArrayInputStream(new byte[SIZE * 2]), SIZE).length);
        assertEquals(0, bodies.read(InputStream.nullInputStream(), SIZE).length);
    }

    @Test
    void aRequestThatComesByteByByteIsReadWhereItIsThereInTime() throws Exception {
        assertEquals(100, bodies.read(dribbling(100, Duration.ofSeconds(1).toNanos()), SIZE).length);
    }

    @Test
    void aRequestThatTakesLongerIsGivenUp() {
        InputStream slow = dribbling(SIZE, Duration.ofSeconds(1).toNanos());

        RequestBody.TooSlow given = assertThrows(RequestBody.TooSlow.class, () -> bodies.read(slow, SIZE));

        assertEquals("The request was not there within 100 seconds.", given.getMessage());
        assertEquals(Duration.ofSeconds(101).toNanos() - 5, now);
    }
}
