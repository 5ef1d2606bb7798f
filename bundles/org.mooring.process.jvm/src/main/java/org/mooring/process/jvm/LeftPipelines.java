package org.mooring.process.jvm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.mooring.api.session.SessionMessage;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingJob;
import org.mooring.psrp.message.MessageCodec;

/** Makes jobs of the pipelines that a client left, for the next client, which begins anew. */
final class LeftPipelines {

    private static final int MOST_TEXTS = 256;

    private final UUID session;
    private final long room;
    private final Map<UUID, String> texts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    /** @param room what a job keeps that nobody receives, in bytes */
    LeftPipelines(UUID session, long room) {
        this.session = session;
        this.room = room;
    }

    /** Remembers what a pipeline runs. */
    synchronized void began(UUID pipeline, String text) {
        texts.put(pipeline, text);
    }

    /** The client has closed it. */
    synchronized void closed(UUID pipeline) {
        texts.remove(pipeline);
    }

    private synchronized String text(UUID pipeline) {
        return texts.getOrDefault(pipeline, "");
    }

    /**
     * Makes the jobs.
     *
     * @param running the pipeline that still runs, or null
     * @param codec of the client that left
     * @param unread what was said since the last call
     */
    void become(JobTable table, RunningPipeline running, MessageCodec codec, Supplier<List<SessionMessage>> unread) throws InterruptedException {
        Map<UUID, LeftPipeline> jobs = new HashMap<>();
        LeftPipeline live = null;
        if (running != null) {
            live = made(table, running.id(), codec, running);
            jobs.put(running.id(), live);
            running.leave(live::says);
        }
        hand(table, codec, unread.get(), jobs);
        if (running != null) {
            running.awaitSaid();
            hand(table, codec, unread.get(), jobs);
            live.open();
            jobs.remove(running.id());
        }
        jobs.values().forEach(LeftPipeline::isOver);
    }

    private void hand(JobTable table, MessageCodec codec, List<SessionMessage> messages, Map<UUID, LeftPipeline> jobs) {
        for (SessionMessage message : messages) {
            UUID pipeline = message.pipeline();
            if (!pipeline.equals(SessionMessage.SESSION)) {
                jobs.computeIfAbsent(pipeline, id -> made(table, id, codec, null)).said(message);
            }
        }
    }

    private LeftPipeline made(JobTable table, UUID pipeline, MessageCodec codec, RunningPipeline running) {
        String text = text(pipeline);
        RemotingJob job = new RemotingJob(table, null, text, "RemoteJob");
        LeftPipeline left = new LeftPipeline(table, text, session, codec, room, running);
        left.show(table, job);
        return left;
    }
}
