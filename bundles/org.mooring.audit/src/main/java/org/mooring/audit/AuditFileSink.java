package org.mooring.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditLog;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keeps the audit in the state directory, as {@link AuditFile} writes it. What could not be written is told in the next line that can. A thread
 * of its own has the file: one that does something worth a record may be interrupted, and an interrupt closes the channels that it uses.
 */
@Component(service = {AuditSink.class, AuditLog.class, AuditFileSink.class}, configurationPid = "org.mooring.audit")
@Designate(ocd = AuditFileSink.Config.class)
public final class AuditFileSink implements AuditSink, AuditLog {

    @ObjectClassDefinition(name = "Mooring audit file")
    @interface Config {
        @AttributeDefinition(min = "4096", description = "The size at which a new file is begun")
        long fileBytes() default 16 << 20;

        @AttributeDefinition(min = "0", description = "The age at which a new file is begun; 0 for any")
        int fileHours() default 168;

        @AttributeDefinition(min = "1", description = "How many full files are kept")
        int fullFiles() default 8;

        @AttributeDefinition(min = "0", description = "For how long full files are kept; 0 for as long as there are not too many")
        int keepDays() default 0;

        @AttributeDefinition(description = "The file of the key that the audit is checked with, made where there is none yet, to be taken away: a"
            + " name in the state directory or a path; empty for lines that are only linked")
        String keyFile() default "audit.key";

        @AttributeDefinition(description = "Whether each record is on the disk before what it records happens, so that it outlives a loss of power")
        boolean sync() default false;
    }

    private final ExecutorService writer = writer();
    private final AuditFile file;
    /** Null for lines that are only linked. */
    private final SealFile seals;
    private final InstantSource clock;
    private long lost;
    private Instant lostSince;

    @Activate
    public AuditFileSink(@Reference StateDirectory state, Config config) {
        this(state, new AuditFile.Limits(config.fileBytes(), Duration.ofHours(config.fileHours()), config.fullFiles(),
            Duration.ofDays(config.keepDays()), config.sync()), config.keyFile(), InstantSource.system());
    }

    AuditFileSink(StateDirectory state, AuditFile.Limits limits, String keyFile, InstantSource clock) {
        this.clock = clock;
        this.seals = keyFile.isBlank() ? null : new SealFile(state, state.path().resolve(keyFile));
        this.file = new AuditFile(state, limits, seals, clock);
    }

    /** One thread, while there is something to write. */
    private static ExecutorService writer() {
        ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("mooring-audit").factory());
        writer.allowCoreThreadTimeOut(true);
        return writer;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Has the file's thread do it, and waits for that also when this thread is interrupted. */
    private <T> T onWriter(Work<T> work) throws IOException {
        Future<T> done = writer.submit(work::run);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof IOException failure) {
                        throw failure;
                    }
                    throw new IOException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void take(AuditRecord record) {
        try {
            onWriter(() -> write(record));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be written to " + file.folder().current() + ": " + e.getMessage(), e);
        }
    }

    private Void write(AuditRecord record) throws IOException {
        try {
            if (lost > 0) {
                file.write(new AuditRecord(clock.instant(), AuditEvent.AUDIT, true, null, null, null,
                    lost + " records could not be written since " + lostSince + ".", Map.of("lost", Long.toString(lost))));
                lost = 0;
            }
            file.write(record);
            return null;
        } catch (IOException e) {
            if (lost++ == 0) {
                lostSince = record.time();
            }
            throw e;
        }
    }

    @Deactivate
    void close() throws IOException {
        onWriter(() -> {
            file.close();
            return null;
        });
    }

    @Override
    public Path folder() {
        return file.folder().path();
    }

    @Override
    public Report check() throws IOException {
        return check(seals == null ? AuditKeys.NONE : onWriter(seals::roots));
    }

    @Override
    public Report check(Path key) throws IOException {
        return check(AuditKeys.read(key));
    }

    private Report check(AuditKeys keys) throws IOException {
        ChainCheck.Places places = onWriter(file::places);
        try (places) {
            return ChainCheck.check(places, keys, true);
        }
    }

    @Override
    public Report check(List<Path> paths, Path key) throws IOException {
        AuditKeys keys = key == null ? AuditKeys.NONE : AuditKeys.read(key);
        try (ChainCheck.Places places = ChainCheck.Places.of(paths)) {
            return ChainCheck.check(places, keys, false);
        }
    }

    /** The file of the keys to check with; null for lines that are only linked. */
    Path keyFile() {
        return seals == null ? null : seals.keys();
    }

    /** Begins with a new key, which is put to the file of those to check with. */
    AuditKeys.Root beginKey() throws IOException {
        return onWriter(file::beginKey);
    }

    /** Takes the keys to check with from this machine. False where they are not there. */
    boolean forgetKeys() throws IOException {
        return seals != null && seals.forget();
    }
}
