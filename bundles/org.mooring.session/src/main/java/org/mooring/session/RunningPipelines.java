package org.mooring.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mooring.api.session.SessionPipeline;

/** The pipelines of a session that run, and since when. */
final class RunningPipelines {

    private final Map<UUID, Instant> begun = new LinkedHashMap<>();

    synchronized void add(UUID pipeline, Instant now) {
        begun.put(pipeline, now);
    }

    /** When it had begun; null where it did not run. */
    synchronized Instant remove(UUID pipeline) {
        return begun.remove(pipeline);
    }

    synchronized void clear() {
        begun.clear();
    }

    synchronized int count() {
        return begun.size();
    }

    /** Those that are not over for clients: they run, or are among {@code unread}. */
    List<SessionPipeline> with(Set<UUID> unread) {
        Set<UUID> live;
        synchronized (this) {
            live = new LinkedHashSet<>(begun.keySet());
        }
        Set<UUID> all = new LinkedHashSet<>(unread);
        all.addAll(live);
        return all.stream().map(pipeline -> new SessionPipeline(pipeline, live.contains(pipeline))).toList();
    }
}
