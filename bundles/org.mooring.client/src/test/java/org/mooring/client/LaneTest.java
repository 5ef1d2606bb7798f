package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.mooring.api.connection.ConnectionException;
import org.mooring.psrp.outofproc.Packet;

class LaneTest {

    private final BlockingQueue<Packet> written = new LinkedBlockingQueue<>();
    private final AtomicReference<ConnectionException> ended = new AtomicReference<>();
    private final Lane lane = new Lane(UUID.randomUUID(), written::add, ended::get);

    private byte[] next() throws InterruptedException {
        return ((Packet.Data) written.poll(30, TimeUnit.SECONDS)).fragments();
    }

    @Test
    void whatIsSentWhileTheServerIsBusyGoesTogetherWhenItHasTakenTheFirst() throws Exception {
        lane.send(List.of(new byte[] {1}));
        lane.send(List.of(new byte[] {2}));
        lane.send(List.of(new byte[] {3, 4}));

        assertArrayEquals(new byte[] {1}, next());
        assertNull(written.poll());
        lane.acknowledged();
        assertArrayEquals(new byte[] {2, 3, 4}, next());
    }

    @Test
    void nothingIsLostOrOvertakenHoweverFastTheServerIs() throws Exception {
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            int expected = 0;
            try {
                while (expected < 20_000) {
                    for (byte b : next()) {
                        assertEquals((byte) expected++, b);
                    }
                    lane.acknowledged();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 20_000; i++) {
            lane.send(List.of(new byte[] {(byte) i}));
        }
        server.get(30, TimeUnit.SECONDS);

        assertNull(written.poll());
    }

    @Test
    void aPacketHasAtMost32KiBUnlessOneFragmentIsLarger() throws Exception {
        lane.send(List.of(new byte[1]));
        for (int i = 0; i < 3; i++) {
            lane.send(List.of(new byte[20_000]));
        }
        lane.send(List.of(new byte[40_000]));

        for (int size : new int[] {1, 20_000, 20_000, 20_000, 40_000}) {
            assertEquals(size, next().length);
            lane.acknowledged();
        }
    }

    @Test
    void whereTheConnectionIsGoneTheSenderIsTold() {
        ended.set(new ConnectionException("No more.", 0));

        assertEquals("No more.", assertThrows(ConnectionException.class, () -> lane.send(List.of(new byte[1]))).getMessage());
    }

    @Test
    void whatIsSentWhileItIsHeldGoesOverTheNextConnection() throws Exception {
        BlockingQueue<Packet> next = new LinkedBlockingQueue<>();
        assertEquals(true, lane.hold(Duration.ofSeconds(30)));
        ended.set(new ConnectionException("gone", 0));
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try {
                lane.send(List.of(new byte[] {7}));
            } catch (ConnectionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        lane.move(next::add, () -> null);
        lane.release();

        assertArrayEquals(new byte[] {7}, ((Packet.Data) next.poll(30, TimeUnit.SECONDS)).fragments());
        sent.get(30, TimeUnit.SECONDS);
        assertNull(written.poll());
    }

    @Test
    void aHoldTellsThatTheServerDoesNotTakeWhatWasSent() throws Exception {
        lane.send(List.of(new byte[] {1}));

        assertEquals(false, lane.hold(Duration.ofMillis(1)));
        lane.acknowledged();
        assertEquals(true, lane.hold(Duration.ofSeconds(30)));
    }
}
