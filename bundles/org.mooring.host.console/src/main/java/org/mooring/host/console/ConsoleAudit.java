package org.mooring.host.console;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.audit.TranscriptFile;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.transport.ConsoleRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a console over the network is asked, for the audit and for the transcript that its configuration may want. */
final class ConsoleAudit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAudit.class);

    private final AuditTrail trail;
    private final ConsoleRequest request;
    private final SessionConfiguration configuration;
    private final UUID session;
    private final TranscriptFile transcript;

    private ConsoleAudit(AuditTrail trail, ConsoleRequest request, SessionConfiguration configuration, UUID session, TranscriptFile transcript) {
        this.trail = trail;
        this.request = request;
        this.configuration = configuration;
        this.session = session;
        this.transcript = transcript;
    }

    /** Of a person's own shell, which is nobody else's business. */
    static ConsoleAudit none() {
        return new ConsoleAudit(null, null, null, UUID.randomUUID(), null);
    }

    /**
     * @param trail null where there is no audit
     * @throws AuditException when there must not be such a console, as it cannot be recorded
     */
    static ConsoleAudit of(AuditTrail trail, ConsoleRequest request, SessionConfiguration configuration, InitialSessionState state) {
        ConsoleAudit audit = new ConsoleAudit(trail, request, configuration, UUID.randomUUID(), transcript(configuration));
        try {
            audit.record(AuditEvent.SESSION_CREATE, "Opened a console.", Map.of("process", "console"));
            if (trail != null) {
                trail.opened(audit.session, state);
            }
        } catch (AuditException e) {
            audit.closeTranscript();
            throw e;
        }
        return audit;
    }

    private static TranscriptFile transcript(SessionConfiguration configuration) {
        String folder = configuration.definition() == null ? "" : configuration.definition().transcriptDirectory();
        try {
            return folder.isEmpty() ? null : TranscriptFile.in(Path.of(folder));
        } catch (IOException | InvalidPathException e) {
            LOG.error("The transcript of a console of configuration '{}' cannot be written to {}: it is refused.", configuration.name(), folder, e);
            throw new AuditException("The console's transcript cannot be written. Tell the server's administrator.", e);
        }
    }

    UUID session() {
        return session;
    }

    /** Where the session's transcript goes, or null. */
    Consumer<String> transcript() {
        return transcript == null ? null : lines -> {
            try {
                transcript.write(lines);
            } catch (IOException e) {
                LOG.error("THE TRANSCRIPT IS NOT KEPT: {}.", transcript.path(), e);
            }
        };
    }

    /** Somebody is about to run this. */
    Command begins(String text) {
        UUID pipeline = UUID.randomUUID();
        record(AuditEvent.COMMAND, text, Map.of("pipeline", pipeline.toString()));
        return new Command(pipeline, Instant.now());
    }

    /** One that runs. */
    final class Command {

        private final UUID pipeline;
        private final Instant begun;

        private Command(UUID pipeline, Instant begun) {
            this.pipeline = pipeline;
            this.begun = begun;
        }

        void ended(PipelineOutcome outcome) {
            record(AuditEvent.COMMAND_END, switch (outcome) {
                case PipelineOutcome.Completed completed -> "Completed";
                case PipelineOutcome.Stopped stopped -> "Stopped";
                case PipelineOutcome.Failed failed -> "Failed: " + failed.reason().fullyQualifiedErrorId();
            }, Map.of("pipeline", pipeline.toString(), "milliseconds", Long.toString(Duration.between(begun, Instant.now()).toMillis())));
        }
    }

    private void record(AuditEvent event, String message, Map<String, String> detail) {
        if (trail != null) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("configuration", configuration.name());
            facts.putAll(detail);
            trail.add(new AuditRecord(Instant.now(), event, true, request.user().user(), request.connection(), session, message, facts));
        }
    }

    @Override
    public void close() {
        closeTranscript();
        record(AuditEvent.SESSION_REMOVE, "The console is over.", Map.of());
        if (trail != null) {
            trail.over(session);
        }
    }

    private void closeTranscript() {
        if (transcript != null) {
            try {
                transcript.close();
            } catch (IOException e) {
                LOG.warn("The transcript {} was not closed.", transcript.path(), e);
            }
        }
    }
}
