package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;

/** What every {@link AuditSink} does. */
public abstract class AuditSinkContract {

    /** The sink under test, without records. */
    protected abstract AuditSink sink();

    /** How many records the sink has kept or passed on. */
    protected abstract int taken() throws Exception;

    @Test
    void eachRecordIsKeptOnceWhateverAPeerSent() throws Exception {
        AuditSink sink = sink();

        for (String hostile : List.of("", "\n{\"event\":\"login\"}\n", "\u001b[2J\u0007", "\u2028\u0000\ud800", "\"\\", "x".repeat(1 << 20))) {
            sink.take(record(hostile));
        }

        assertEquals(6, taken());
    }

    @Test
    void recordsOfManyThreadsAreAllKept() throws Exception {
        AuditSink sink = sink();
        CountDownLatch done = new CountDownLatch(8);

        for (int thread = 0; thread < 8; thread++) {
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 100; i++) {
                    sink.take(record("record " + i));
                }
                done.countDown();
            });
        }
        done.await();

        assertEquals(800, taken());
    }

    private static AuditRecord record(String text) {
        return new AuditRecord(Instant.EPOCH, AuditEvent.LOGIN, false, text, Samples.connection(), null, text, Map.of("detail", text));
    }
}
