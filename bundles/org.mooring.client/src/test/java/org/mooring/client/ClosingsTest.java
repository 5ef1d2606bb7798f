package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosingsTest {

    /** However they fall together with those before, each is told of once, in its order. */
    @Test
    void theServerIsToldOfEachPipelineOnceAndInOrder() throws Exception {
        BlockingQueue<UUID> told = new LinkedBlockingQueue<>();
        Closings closings = new Closings(told::add);
        List<UUID> pipelines = Stream.generate(UUID::randomUUID).limit(500).toList();
        for (UUID pipeline : pipelines) {
            closings.add(pipeline);
            if (pipeline.hashCode() % 50 == 0) {
                Thread.sleep(3);
            }
        }
        for (UUID pipeline : pipelines) {
            assertEquals(pipeline, told.poll(10, TimeUnit.SECONDS));
        }
        assertNull(told.poll());
    }
}
