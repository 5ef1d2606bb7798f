package org.mooring.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
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

/** Keeps audit records as lines of JSON in {@code audit.log} of the state directory; full files become {@code audit.log.1} and so on. */
@Component(configurationPid = "org.mooring.audit")
@Designate(ocd = AuditFile.Config.class)
public final class AuditFile implements AuditSink {

    @ObjectClassDefinition(name = "Mooring audit file")
    @interface Config {
        @AttributeDefinition(min = "4096", description = "The size at which a new file is begun")
        long fileBytes() default 16 << 20;

        @AttributeDefinition(min = "1", description = "How many full files are kept")
        int fullFiles() default 8;
    }

    private static final String NAME = "audit.log";

    private final ReentrantLock lock = new ReentrantLock();
    private final StateDirectory state;
    private final long fileBytes;
    private final int fullFiles;
    private FileChannel file;

    @Activate
    public AuditFile(@Reference StateDirectory state, Config config) throws IOException {
        this(state, config.fileBytes(), config.fullFiles());
    }

    AuditFile(StateDirectory state, long fileBytes, int fullFiles) throws IOException {
        this.state = state;
        this.fileBytes = fileBytes;
        this.fullFiles = fullFiles;
        this.file = open();
    }

    @Override
    public void take(AuditRecord record) {
        ByteBuffer line = ByteBuffer.wrap(AuditLine.of(record).getBytes(StandardCharsets.US_ASCII));
        lock.lock();
        try {
            if (file.size() > 0 && file.size() + line.remaining() > fileBytes) {
                rotate();
            }
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Deactivate
    void close() throws IOException {
        file.close();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(state.file(NAME), StandardOpenOption.APPEND);
    }

    private void rotate() throws IOException {
        file.close();
        Path current = state.path().resolve(NAME);
        for (int i = fullFiles - 1; i > 0; i--) {
            Path older = full(i);
            if (Files.exists(older)) {
                Files.move(older, full(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(current, full(1), StandardCopyOption.REPLACE_EXISTING);
        file = open();
    }

    private Path full(int number) {
        return state.path().resolve(NAME + "." + number);
    }
}
