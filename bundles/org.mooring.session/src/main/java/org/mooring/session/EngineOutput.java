package org.mooring.session;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.TranscriptFile;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine of a session says: to its client, to those who watch, to the audit and to the transcript. */
final class EngineOutput implements ProcessOutput {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOutput.class);

    private final HostedSession session;
    private final SessionEvents events;
    private final OutputBuffer buffer;
    private final RunningPipelines running;
    private final InstantSource clock;
    private final Observers observers;
    /** What its client calls its pool, or null before it has said so. */
    private volatile UUID pool;
    /** Where its transcript goes, or null. */
    private volatile TranscriptFile transcript;

    EngineOutput(HostedSession session, SessionEvents events, OutputBuffer buffer, RunningPipelines running, InstantSource clock) {
        this.session = session;
        this.events = events;
        this.buffer = buffer;
        this.running = running;
        this.clock = clock;
        this.observers = new Observers(session, events, this::notice);
    }

    Observers observers() {
        return observers;
    }

    @Override
    public void message(SessionMessage message) throws SessionException, InterruptedException {
        heard(message);
        buffer.put(message);
    }

    private void heard(SessionMessage message) {
        if (!message.pool().equals(pool)) {
            pool = message.pool();
        }
        observers.said(message);
    }

    @Override
    public void kept(long number, SessionMessage message, Runnable gone) throws SessionException {
        heard(message);
        buffer.keep(number, message, gone);
    }

    @Override
    public void room(int bytes) {
        buffer.want(bytes);
    }

    @Override
    public void pipelineGoesOn(UUID pipeline) {
        running.add(pipeline, clock.instant());
    }

    @Override
    public void earlierAnswer(UUID pipeline, String name, boolean written, long upTo) {
        buffer.earlierAnswer(pipeline, name, written, upTo);
    }

    @Override
    public void opened() {
        session.engineOpened();
        observers.users().forEach(user -> notice("User '" + user + "' watches this session."));
    }

    @Override
    public void broken(String reason) {
        session.broken(reason);
    }

    @Override
    public void pipelineStarted(UUID pipeline, String text) {
        events.allowed(AuditEvent.COMMAND, session.info(), session.connection(), text, Map.of("pipeline", pipeline.toString()));
        running.add(pipeline, clock.instant());
        observers.started(pipeline, text, command -> events.withoutSecrets(session.instanceId(), command));
    }

    @Override
    public void pipelineEnded(UUID pipeline) {
        pipelineEnded(pipeline, "");
    }

    @Override
    public void pipelineEnded(UUID pipeline, String outcome) {
        Instant begun = running.remove(pipeline);
        if (begun != null) {
            events.allowed(AuditEvent.COMMAND_END, session.info(), null, outcome.isEmpty() ? "Ended." : outcome, Map.of("pipeline", pipeline.toString(),
                "milliseconds", Long.toString(Duration.between(begun, clock.instant()).toMillis())));
        }
        observers.ended(pipeline, outcome);
        buffer.pipelineEnded(pipeline);
    }

    /** Opens its transcript, where its configuration asks for one: without it there is no session. */
    void openTranscript() throws SessionException {
        String folder = session.configuration().definition() == null ? "" : session.configuration().definition().transcriptDirectory();
        if (!folder.isEmpty()) {
            try {
                transcript = TranscriptFile.in(Path.of(folder));
            } catch (IOException | InvalidPathException e) {
                LOG.error("The transcript of session '{}' of {} cannot be written to {}: it is refused.", session.name(), session.owner().user(), folder, e);
                throw new SessionException(Reason.PROCESS, "The session's transcript cannot be written. Tell the server's administrator.", e);
            }
        }
    }

    @Override
    public void transcribed(String lines) {
        TranscriptFile file = transcript;
        if (file == null) {
            return;
        }
        try {
            file.write(lines);
        } catch (IOException e) {
            transcript = null;
            LOG.error("THE TRANSCRIPT IS NOT KEPT of session '{}' of {}, {}.", session.name(), session.owner().user(), file.path(), e);
            events.server(AuditEvent.AUDIT, session.info(), "The transcript " + file.path() + " cannot be written: " + e.getMessage());
            closeTranscript(file);
        }
    }

    private void closeTranscript(TranscriptFile file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("The transcript {} was not closed.", file.path(), e);
            }
        }
    }

    /** The session is over. */
    void over(String why) {
        observers.end(why);
        closeTranscript(transcript);
        transcript = null;
    }

    /** Tells its owner something, where there is a pool to tell it in. */
    private void notice(String text) {
        UUID known = pool;
        if (known == null) {
            return;
        }
        try {
            buffer.put(Notice.of(known, text));
        } catch (SessionException e) {
            LOG.debug("Session '{}' is not told: {}", session.name(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
