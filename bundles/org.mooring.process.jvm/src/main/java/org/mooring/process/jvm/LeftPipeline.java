package org.mooring.process.jvm;

import java.util.List;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingChildJob;
import org.mooring.object.job.RemotingJob;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pipeline that its client left behind, as a job of the session: what it said that the client had not got, and, where it still runs, what
 * it says from now on. Values are as the client would have received them. What nobody receives takes no more than a certain room; a
 * pipeline that runs then waits.
 */
final class LeftPipeline extends RemotingChildJob {

    private static final Logger LOG = LoggerFactory.getLogger(LeftPipeline.class);

    private static final int PIPELINE_STATE = 0x00041006;

    private final UUID runspace;
    private final MessageCodec codec;
    private final long room;
    private final RunningPipeline running;
    private final Object gate = new Object();
    private long bytes;
    private boolean open;

    /**
     * @param runspace the session's id
     * @param room in bytes
     * @param running the pipeline, or null where it has ended
     */
    LeftPipeline(JobTable table, String command, UUID runspace, MessageCodec codec, long room, RunningPipeline running) {
        super(table, null, command);
        this.runspace = runspace;
        this.codec = codec;
        this.room = room;
        this.running = running;
    }

    /** Makes it the only part of a job, which Get-Job then shows. */
    void show(JobTable table, RemotingJob job) {
        job.add(this);
        state(JobState.Running, null);
        table.add(job);
    }

    /** What it said before anybody listened. */
    void said(SessionMessage message) {
        synchronized (gate) {
            bytes += message.size();
        }
        take(message);
    }

    /** All that was said before has been taken: what is said now can come. */
    void open() {
        synchronized (gate) {
            open = true;
            gate.notifyAll();
        }
    }

    /** It has ended, whatever it said. */
    void isOver() {
        ended(JobState.Completed, null);
    }

    /** What it says now, on its own thread, which waits for room; its end needs none. */
    void says(SessionMessage message) throws InterruptedException {
        synchronized (gate) {
            while (!open || bytes > room && message.type() != PIPELINE_STATE && state() != JobState.Stopping) {
                gate.wait();
            }
            bytes += message.size();
        }
        take(message);
    }

    private void take(SessionMessage message) {
        try {
            switch (codec.decode(message)) {
                case Message.PipelineOutput output -> write(received(output.value()));
                case Message.PipelineRecord record -> write(record.value());
                case Message.PipelineState last -> end(last);
                default -> { /* a call of a host that is gone */ }
            }
        } catch (PsrpException unreadable) {
            LOG.warn("What the pipeline of job {} said cannot be read: {}", id(), unreadable.getMessage());
        }
    }

    private void end(Message.PipelineState last) {
        switch (last.state()) {
            case Completed -> ended(JobState.Completed, null);
            case Stopped -> ended(JobState.Stopped, null);
            case Failed -> ended(JobState.Failed, failure(last.reason()));
            default -> { /* it goes on */ }
        }
    }

    private RemotingErrorRecord failure(ErrorRecord reason) {
        return reason == null || reason instanceof RemotingErrorRecord ? (RemotingErrorRecord) reason
            : new RemotingErrorRecord(reason.exception(), reason.fullyQualifiedErrorId(), reason.category().category(), reason.target(),
                new RemotingErrorRecord.Origin(location(), runspace, new UUID(0, 0)));
    }

    private Object received(Object value) {
        return value == null ? null : PSObject.of(value).set("PSComputerName", location()).set("RunspaceId", runspace)
            .set("PSShowComputerName", false).set("PSSourceJobInstanceId", instanceId());
    }

    @Override
    public List<Received> receive(boolean keep) {
        List<Received> received = super.receive(keep);
        if (!keep) {
            synchronized (gate) {
                bytes = 0;
                gate.notifyAll();
            }
        }
        return received;
    }

    @Override
    public String location() {
        return "localhost";
    }

    @Override
    public void stopJob() {
        if (running != null && !state().isFinished()) {
            state(JobState.Stopping, null);
            stop();
            finished().await(-1);
        }
    }

    private void stop() {
        running.stop();
        synchronized (gate) {
            gate.notifyAll();
        }
    }

    @Override
    public void dispose() {
        if (running != null && !state().isFinished()) {
            state(JobState.Stopping, null);
            stop();
        }
        super.dispose();
    }
}
