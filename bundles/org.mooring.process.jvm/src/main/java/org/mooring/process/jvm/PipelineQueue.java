package org.mooring.process.jvm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The pipelines of a runspace, of which one runs at a time: others wait for their turn in the order in which they came, as in PowerShell's
 * pool of one runspace.
 */
final class PipelineQueue {

    private final Map<UUID, RunningPipeline> all = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private RunningPipeline current;
    private boolean closed;

    private record Waiting(RunningPipeline pipeline, RunningPipeline.Maker maker) {}

    /** Starts a pipeline now, or when its turn comes. */
    void add(RunningPipeline pipeline, RunningPipeline.Maker maker) {
        synchronized (this) {
            all.put(pipeline.id(), pipeline);
            if (current != null || closed) {
                waiting.add(new Waiting(pipeline, maker));
                return;
            }
            current = pipeline;
        }
        pipeline.start(maker, this::ended);
    }

    private void ended(RunningPipeline pipeline) {
        Waiting next;
        synchronized (this) {
            all.remove(pipeline.id(), pipeline);
            next = closed ? null : waiting.poll();
            current = next == null ? null : next.pipeline();
        }
        if (next != null) {
            next.pipeline().start(next.maker(), this::ended);
        }
    }

    synchronized RunningPipeline get(UUID id) {
        return all.get(id);
    }

    synchronized boolean isIdle() {
        return current == null;
    }

    /** Asks a pipeline to stop; one that waits for its turn ends at once. Null where there is none. */
    RunningPipeline stop(UUID id) {
        RunningPipeline pipeline = get(id);
        if (pipeline != null) {
            stop(pipeline);
        }
        return pipeline;
    }

    private void stop(RunningPipeline pipeline) {
        boolean unstarted;
        synchronized (this) {
            unstarted = waiting.removeIf(other -> other.pipeline() == pipeline);
            if (unstarted) {
                all.remove(pipeline.id());
            }
        }
        if (unstarted) {
            pipeline.endUnstarted();
        } else {
            pipeline.stop();
        }
    }

    /** Stops all and waits for their ends; none starts any more. */
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        stopAll();
    }

    /** Stops those that are there and waits for their ends. */
    void stopAll() throws InterruptedException {
        Set<RunningPipeline> open;
        synchronized (this) {
            open = new LinkedHashSet<>(all.values());
            if (current != null) {
                open.add(current);
            }
        }
        open.forEach(this::stop);
        for (RunningPipeline pipeline : open) {
            pipeline.awaitEnd();
        }
    }

    /** Their client is gone for good: what waits for its turn will not get it. Answers what runs and goes on, or null. */
    RunningPipeline leave() {
        RunningPipeline running;
        List<Waiting> unstarted;
        synchronized (this) {
            running = current;
            unstarted = new ArrayList<>(waiting);
            waiting.clear();
            all.clear();
        }
        unstarted.forEach(other -> {
            other.pipeline().leave(message -> { });
            other.pipeline().endUnstarted();
        });
        return running;
    }
}
