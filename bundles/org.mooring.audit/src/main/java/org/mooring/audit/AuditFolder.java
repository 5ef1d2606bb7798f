package org.mooring.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of an audit in a folder: {@code audit.log}, which is written, full ones named after their first record, {@code audit.head} with
 * the newest record's hash, and {@code audit.lock}, by which processes take turns: the server, and commands beside it.
 */
record AuditFolder(Path path) {

    static final String CURRENT = "audit.log";
    static final String HEAD = "audit.head";
    static final String LOCK = "audit.lock";

    private static final Pattern FULL = Pattern.compile("audit-[0-9]{15}\\.log");
    /** A lock of a file is a process's, not a thread's. */
    private static final ReentrantLock OF_PROCESS = new ReentrantLock();

    Path current() {
        return path.resolve(CURRENT);
    }

    Path head() {
        return path.resolve(HEAD);
    }

    /** What a full file is called. */
    Path full(long firstSequence) {
        return path.resolve(String.format(Locale.ROOT, "audit-%015d.log", firstSequence));
    }

    /** The full files, oldest first. */
    List<Path> full() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> FULL.matcher(file.getFileName().toString()).matches()).sorted().toList();
        }
    }

    /** All files with records, oldest first. */
    List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(full());
        if (Files.exists(current())) {
            all.add(current());
        }
        return all;
    }

    /** While it is held, no other process and no other thread writes here. */
    interface Turn extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Waits for the turn; {@code lock} is a channel of the folder's lock file that stays open. */
    static Turn turn(FileChannel lock) throws IOException {
        OF_PROCESS.lock();
        try {
            FileLock held = lock.lock();
            return () -> {
                try {
                    held.release();
                } finally {
                    OF_PROCESS.unlock();
                }
            };
        } catch (IOException | RuntimeException e) {
            OF_PROCESS.unlock();
            throw e;
        }
    }

    /** The last whole line of a file, and how many bytes stand behind it, which are the beginning of one more. */
    record End(byte[] line, byte[] torn, long bytes) {}

    /** The longest that a line may be: a few texts of full length, each character of six bytes. */
    static final int LONGEST_LINE = 4 << 20;

    static End end(FileChannel file) throws IOException {
        long size = file.size();
        byte[] tail = read(file, Math.max(0, size - 2L * LONGEST_LINE), size);
        int whole = tail.length;
        while (whole > 0 && tail[whole - 1] != '\n') {
            whole--;
        }
        byte[] torn = Arrays.copyOfRange(tail, whole, tail.length);
        int start = Math.max(0, whole - 1);
        while (start > 0 && tail[start - 1] != '\n') {
            start--;
        }
        byte[] line = whole == 0 ? new byte[0] : Arrays.copyOfRange(tail, start, whole - 1);
        return new End(line, torn, size - torn.length);
    }

    /** The first line of a file; empty where it has none. */
    static byte[] firstLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return firstLine(channel);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    static byte[] firstLine(FileChannel channel) throws IOException {
        for (int most = 64 << 10; ; most *= 8) {
            byte[] bytes = read(channel, 0, Math.min(channel.size(), most));
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return Arrays.copyOf(bytes, i);
                }
            }
            if (bytes.length == channel.size() || most > LONGEST_LINE) {
                return new byte[0];
            }
        }
    }

    private static byte[] read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) { // until all of it is there
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
