package org.mooring.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.InitialSessionState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands audit records to every sink, without the secrets of commands; one sink that fails does not keep the others from theirs. Where one
 * fails, what is recorded goes on or is refused, as the server is set.
 */
@Component(service = AuditTrail.class, configurationPid = "org.mooring.audit.trail")
@Designate(ocd = AuditSinks.Config.class)
public final class AuditSinks implements AuditTrail {

    @ObjectClassDefinition(name = "Mooring audit")
    @interface Config {
        @AttributeDefinition(description = "What becomes of logins, sessions and commands that cannot be recorded, as when the disk is full",
            options = {@Option(label = "They go on, and the log says so", value = "go-on"),
                @Option(label = "They are refused until there is room again", value = "refuse")})
        String whenFull() default "go-on";
    }

    private static final Logger LOG = LoggerFactory.getLogger(AuditSinks.class);
    /** With masks it may get a little longer. */
    private static final int MOST_OF_COMMAND = AuditLine.MOST_CHARACTERS * 3 / 4;
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofSeconds(10);

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<AuditSink> sinks = new CopyOnWriteArrayList<>();

    private final ModuleFiles moduleFiles = ModuleFiles.ofServer();
    private final Map<UUID, SessionCommands> sessions = new ConcurrentHashMap<>();
    private final boolean refuses;
    private final InstantSource clock;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicReference<Instant> complained = new AtomicReference<>(Instant.MIN);

    @Activate
    public AuditSinks(Config config) {
        this(config.whenFull().equalsIgnoreCase("refuse"), InstantSource.system());
    }

    private AuditSinks(boolean refuses, InstantSource clock) {
        this.refuses = refuses;
        this.clock = clock;
    }

    AuditSinks(Collection<AuditSink> sinks, boolean refuses, InstantSource clock) {
        this(refuses, clock);
        this.sinks.addAll(sinks);
    }

    @Override
    public void add(AuditRecord record) {
        AuditRecord safe = withoutSecrets(record);
        RuntimeException failed = null;
        for (AuditSink sink : sinks) {
            try {
                sink.take(safe);
            } catch (RuntimeException e) {
                failed = e;
                complain(sink, safe, e);
            }
        }
        if (failed != null && refuses && record.allowed() && record.event().canBeRefused()) {
            throw new AuditException("The server cannot record what is done, and is set to let nothing be done then. Tell its administrator.", failed);
        }
    }

    @Override
    public void opened(UUID session, InitialSessionState state) {
        sessions.put(session, new SessionCommands(state, moduleFiles));
    }

    @Override
    public void over(UUID session) {
        sessions.remove(session);
    }

    private SessionCommands commands(UUID session) {
        return session == null ? SessionCommands.NONE : sessions.getOrDefault(session, SessionCommands.NONE);
    }

    @Override
    public String withoutSecrets(UUID session, String command) {
        return SecretMask.of(command.length() > MOST_OF_COMMAND ? command.substring(0, MOST_OF_COMMAND) + "..." : command, commands(session)).text();
    }

    /** Loud, but not as fast as it fails: the log may be on the disk that is full. */
    private void complain(AuditSink sink, AuditRecord record, RuntimeException e) {
        long count = failures.incrementAndGet();
        Instant last = complained.get();
        Instant now = clock.instant();
        if ((last.equals(Instant.MIN) || Duration.between(last, now).compareTo(BETWEEN_COMPLAINTS) >= 0) && complained.compareAndSet(last, now)) {
            LOG.error("THE AUDIT IS NOT KEPT: {} could not keep {} record(s), the newest of them '{}' of user '{}'. {}", sink.getClass().getName(),
                failures.getAndAdd(-count), AuditLine.word(record), record.user(), refuses ? "Logins, sessions and commands are refused." :
                    "What happens goes on unrecorded.", e);
        }
    }

    private AuditRecord withoutSecrets(AuditRecord record) {
        if (record.event() != AuditEvent.COMMAND || record.message() == null) {
            return record;
        }
        String text = record.message();
        boolean cut = text.length() > MOST_OF_COMMAND;
        SecretMask.Masked masked = SecretMask.of(cut ? text.substring(0, MOST_OF_COMMAND) : text, commands(record.session()));
        Map<String, String> detail = new LinkedHashMap<>(record.detail());
        if (masked.count() > 0) {
            detail.put("masked", Integer.toString(masked.count()));
        }
        if (cut) {
            detail.put("length", Integer.toString(text.length()));
            detail.put("sha256", Seal.hash(text.getBytes(StandardCharsets.UTF_8)));
        }
        return new AuditRecord(record.time(), record.event(), record.allowed(), record.user(), record.connection(), record.session(),
            cut ? masked.text() + "..." : masked.text(), detail);
    }
}
