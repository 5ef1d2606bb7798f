package org.mooring.client.wsman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.connection.ConnectionException;

@Timeout(60)
class OutboxTest {

    private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private final Outbox outbox = new Outbox(bytes -> {
        requests.add(bytes);
        answered.acquire();
    });

    private byte[] next() throws InterruptedException {
        return requests.poll(30, TimeUnit.SECONDS);
    }

    private void add(int size) throws Exception {
        outbox.add(List.of(new byte[size]));
    }

    @Test
    void whatComesWhileARequestIsUnderWayGoesTogetherInTheNext() throws Exception {
        add(1);
        assertEquals(1, next().length);
        add(2);
        add(3);
        assertNull(requests.poll());
        answered.release(2);
        assertEquals(5, next().length);
        outbox.flush();
    }

    @Test
    void aRequestHasNoMoreThanAnEnvelopeHolds() throws Exception {
        add(1);
        next();
        for (int i = 0; i < 12; i++) {
            add(32 * 1024);
        }
        answered.release(3);
        assertEquals(11 * 32 * 1024, next().length);
        assertEquals(32 * 1024, next().length);
    }

    @Test
    void nothingIsLostOrOvertaken() throws Exception {
        answered.release(1_000_000);
        for (int i = 0; i < 20_000; i++) {
            outbox.add(List.of(new byte[] {(byte) i}));
        }
        outbox.flush();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        requests.forEach(all::writeBytes);
        byte[] expected = new byte[20_000];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) i;
        }
        assertArrayEquals(expected, all.toByteArray());
    }

    @Test
    void whoeverAddsTooMuchWaitsUntilSomeIsTaken() throws Exception {
        add(1);
        next();
        add(Outbox.GATHERED_BYTES);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                add(1);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThrows(TimeoutException.class, () -> waiting.get(50, TimeUnit.MILLISECONDS));
        answered.release(10);
        waiting.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aHeldOneSendsWhatItHasAndNoMoreUntilItIsReleased() throws Exception {
        answered.release(100);
        add(1);
        add(2);
        outbox.hold(Duration.ofSeconds(30));
        assertEquals(3, requests.stream().mapToInt(request -> request.length).sum());
        requests.clear();
        add(4);
        assertNull(requests.poll());
        outbox.release();
        assertEquals(4, next().length);
    }

    @Test
    void aServerThatTakesNothingDoesNotKeepOneFromHolding() throws Exception {
        add(1);
        next();
        add(2);
        outbox.hold(Duration.ofMillis(10));
        answered.release(10);
        assertNull(requests.poll());
        outbox.release();
        assertEquals(2, next().length);
    }

    @Test
    void whoeverAddsOrWaitsAfterAFailureIsTold() throws Exception {
        ConnectionException failure = new ConnectionException("gone", 0);
        Outbox failing = new Outbox(bytes -> {
            throw failure;
        });
        failing.add(List.of(new byte[1]));
        assertSame(failure, assertThrows(ConnectionException.class, failing::flush));
        assertSame(failure, assertThrows(ConnectionException.class, () -> failing.add(List.of(new byte[1]))));
    }

    @Test
    void aClosedOneTakesAndKeepsNothing() throws Exception {
        add(1);
        next();
        add(2);
        outbox.close();
        outbox.flush();
        add(3);
        answered.release(10);
        assertTrue(requests.isEmpty());
    }
}
