package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.psrp.outofproc.Packet;

@Timeout(60)
class ConfirmationsTest {

    private static final int LAST = 50;

    /** A server whose buffer is full waits for the last word: it must come, however it falls together with the one before. */
    @Test
    void whatIsTakenWhileTheServerIsToldIsToldToo() throws Exception {
        UUID pipeline = UUID.randomUUID();
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        AtomicReference<Confirmations> confirmations = new AtomicReference<>();
        confirmations.set(new Confirmations(packet -> {
            long upTo = ((Packet.Taken) packet).upTo();
            told.add(upTo);
            if (upTo < LAST) {
                confirmations.get().taken(pipeline, upTo + 1);
            }
        }));
        confirmations.get().taken(pipeline, 1);
        for (long expected = 1; expected <= LAST; expected++) {
            assertEquals(expected, told.poll(10, TimeUnit.SECONDS));
        }
    }

    /** A server may wait for room for something large. */
    @Test
    void whatIsTakenSoFarIsToldWithoutMore() throws Exception {
        BlockingQueue<Packet> told = new LinkedBlockingQueue<>();
        UUID pipeline = UUID.randomUUID();
        new Confirmations(told::add).takenSoFar(pipeline, 3);
        assertEquals(new Packet.Taken(pipeline, 3), told.poll(10, TimeUnit.SECONDS));
    }
}
