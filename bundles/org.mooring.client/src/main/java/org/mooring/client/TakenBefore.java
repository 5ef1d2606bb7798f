package org.mooring.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Up to where this process has taken the output of pipelines whose connections were lost before their server could be told: whoever joins one of
 * them anew gets none of that twice. Servers number what a pipeline says over all connections, and over their own end.
 */
public final class TakenBefore {

    private static final int MOST = 1000;

    private final Map<UUID, Long> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST;
        }
    };

    /** All of a pipeline was taken up to an object. */
    synchronized void note(UUID pipeline, long upTo) {
        taken.merge(pipeline, upTo, Math::max);
    }

    /** Zero where nothing is known of a pipeline. */
    synchronized long of(UUID pipeline) {
        return taken.getOrDefault(pipeline, 0L);
    }

    /** A pipeline is over. */
    synchronized void forget(UUID pipeline) {
        taken.remove(pipeline);
    }
}
