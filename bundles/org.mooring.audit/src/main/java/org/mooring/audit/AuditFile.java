package org.mooring.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.state.StateDirectory;

/**
 * Writes records to {@code audit.log}, each with its number, the hash of the line before and a MAC; a full or old file is put aside and the
 * oldest go. The chain goes on over files and over runs of the server. Several processes may write to one folder: each takes its turn, and
 * looks whether it is still the one that wrote last.
 *
 * <p>Opens nothing before the first record, so that a folder that cannot be written to fails then. Not thread-safe: its owner has a lock.
 */
final class AuditFile {

    /** When files are put aside and go. A duration of zero is none. */
    record Limits(long fileBytes, Duration fileAge, int fullFiles, Duration keptFor, boolean sync) {}

    private static final int MOST_TORN = 1024;
    private static final Duration LOOK_FOR_OLD = Duration.ofHours(1);

    private final StateDirectory state;
    private final AuditFolder folder;
    private final Limits limits;
    /** Null for lines that are only linked. */
    private final SealFile seals;
    private final InstantSource clock;

    /** That of the next record; null without seals, and before this process has looked. */
    private RollingKey key;
    private FileChannel lock;
    private FileChannel headFile;
    private FileChannel file;
    /** What this process knows as the newest record; null before it has looked. */
    private Head head;
    private long end;
    private long first;
    private Instant begun;
    private Instant lookedForOld = Instant.MIN;

    AuditFile(StateDirectory state, Limits limits, SealFile seals, InstantSource clock) {
        this.state = state;
        this.folder = new AuditFolder(state.path());
        this.limits = limits;
        this.seals = seals;
        this.clock = clock;
    }

    void write(AuditRecord record) throws IOException {
        open();
        try (AuditFolder.Turn turn = AuditFolder.turn(lock)) {
            look();
            byte[] line = lineOf(record);
            if (end > 0 && (end + line.length + 1 > limits.fileBytes() || isOld())) {
                putAside();
                append(record);
                removeOld();
                return;
            }
            append(line);
            if (Duration.between(lookedForOld, clock.instant()).compareTo(LOOK_FOR_OLD) > 0) {
                removeOld();
            }
        }
    }

    private boolean isOld() {
        return !limits.fileAge().isZero() && begun != null && Duration.between(begun, clock.instant()).compareTo(limits.fileAge()) > 0;
    }

    private void open() throws IOException {
        if (lock == null) {
            lock = FileChannel.open(state.file(AuditFolder.LOCK), StandardOpenOption.WRITE);
        }
        if (headFile == null) {
            headFile = FileChannel.open(state.file(AuditFolder.HEAD), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    void close() throws IOException {
        try (FileChannel a = lock; FileChannel b = headFile; FileChannel c = file) {
            lock = null;
            headFile = null;
            file = null;
            head = null;
            key = null;
            if (seals != null) {
                seals.close();
            }
        }
    }

    /** Finds the chain's end, where this process is not the one that wrote last. */
    private void look() throws IOException {
        if (!Files.exists(folder.head())) {
            headFile.close();
            headFile = FileChannel.open(state.file(AuditFolder.HEAD), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        Optional<Head.Written> written;
        String wrong = null;
        try {
            written = Head.read(headFile);
        } catch (Head.BadHead e) {
            written = Optional.empty();
            wrong = e.getMessage();
        }
        if (head != null && written.isPresent() && written.get().head().equals(head) && isOurs(written.get()) && file.size() == end
                && Files.exists(folder.current())) {
            return;
        }
        Head known = head;
        if (file != null) {
            file.close();
        }
        file = FileChannel.open(state.file(AuditFolder.CURRENT), StandardOpenOption.READ, StandardOpenOption.WRITE);
        AuditFolder.End found = AuditFolder.end(file);
        byte[] torn = found.torn();
        if (torn.length > 0) {
            file.truncate(found.bytes());
        }
        end = found.bytes();
        if (end > 0 && ChainedLine.of(AuditFolder.firstLine(folder.current())).isEmpty()) {
            putAsideUnchained();
        }
        Optional<ChainedLine> last = end > 0 ? ChainedLine.of(found.line()) : lastOfFull();
        ChainEnd chain = ChainEnd.find(seals, key, written, last, known);
        head = chain.head();
        key = chain.key();
        begins();
        if (torn.length > 0) {
            note("A line was not whole: the server, or its machine, ended while it wrote. It was taken away.", "torn",
                new String(torn, 0, Math.min(torn.length, MOST_TORN), StandardCharsets.ISO_8859_1));
        }
        if (wrong != null) {
            note(wrong, "found", AuditFolder.HEAD);
        } else if (written.isEmpty() && head.sequence() > 0) {
            note("audit.head was not there: whether newer records were cut off is not known.", "found", AuditFolder.HEAD);
        }
        for (Map.Entry<String, String> note : chain.notes()) {
            note(note.getKey(), "found", note.getValue());
        }
    }

    /** Whether this process wrote it, or another with the same key. */
    private boolean isOurs(Head.Written written) {
        return seals == null || seals.isThere() && Seal.is(key.sealHead(written.content()), written.mac());
    }

    private Optional<ChainedLine> lastOfFull() throws IOException {
        List<Path> full = folder.full();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(full.getLast(), StandardOpenOption.READ)) {
            return ChainedLine.of(AuditFolder.end(channel).line());
        }
    }

    private void begins() throws IOException {
        Optional<ChainedLine> line = ChainedLine.of(AuditFolder.firstLine(folder.current()));
        first = line.map(ChainedLine::sequence).orElse(0L);
        try {
            begun = line.isPresent() ? Instant.parse(line.get().time()) : null;
        } catch (DateTimeParseException e) {
            begun = null;
        }
    }

    private void note(String message, String name, String value) throws IOException {
        append(new AuditRecord(clock.instant(), AuditEvent.AUDIT, true, null, null, null, message, Map.of(name, value)));
    }

    private byte[] lineOf(AuditRecord record) {
        return AuditLine.of(record, head.sequence() + 1, head.hash(), key);
    }

    private void append(AuditRecord record) throws IOException {
        append(lineOf(record));
    }

    private void append(byte[] line) throws IOException {
        Head next = new Head(head.sequence() + 1, Seal.hash(line));
        RollingKey nextKey = key == null ? null : key.copy().rollTo(next.sequence() + 1);
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
            if (limits.sync()) {
                file.force(false);
            }
            tellEnd(next, nextKey);
        } catch (IOException e) {
            file.truncate(end);
            head = null;
            throw e;
        }
        if (first == 0) {
            first = next.sequence();
            begun = clock.instant();
        }
        head = next;
        end += line.length + 1;
        if (key != null) {
            key.rollTo(nextKey.sequence());
        }
    }

    /** The key goes last: one that is behind its record can be rolled on, and none comes back. */
    private void tellEnd(Head newest, RollingKey next) throws IOException {
        newest.write(headFile, next);
        if (next != null) {
            seals.write(next);
        }
    }

    /** Begins with a new key from the record on that comes behind the one that says so. */
    AuditKeys.Root beginKey() throws IOException {
        if (seals == null) {
            throw new IOException("The audit has no seals: the setting keyFile is empty.");
        }
        open();
        try (AuditFolder.Turn turn = AuditFolder.turn(lock)) {
            look();
            AuditKeys.Root root = SealFile.make(head.sequence() + 2);
            note("A new key begins with the next record.", "keySha256", root.fingerprint());
            seals.add(root);
            key = RollingKey.first(root.key(), root.from());
            tellEnd(head, key);
            return root;
        }
    }

    private void putAside() throws IOException {
        Files.move(folder.current(), folder.full(first == 0 ? head.sequence() : first));
        beginFile();
    }

    /** A file of something else, or of before there was a chain. */
    private void putAsideUnchained() throws IOException {
        Files.move(folder.current(), folder.path().resolve("audit-unchained-" + clock.millis() + ".log"));
        beginFile();
    }

    private void beginFile() throws IOException {
        file.close();
        file = FileChannel.open(state.file(AuditFolder.CURRENT), StandardOpenOption.READ, StandardOpenOption.WRITE);
        end = 0;
        first = 0;
        begun = null;
    }

    private void removeOld() throws IOException {
        lookedForOld = clock.instant();
        List<Path> full = folder.full();
        int tooMany = full.size() - limits.fullFiles();
        for (int i = 0; i < full.size(); i++) {
            Path oldest = full.get(i);
            boolean tooOld = !limits.keptFor().isZero()
                && Duration.between(Files.getLastModifiedTime(oldest).toInstant(), clock.instant()).compareTo(limits.keptFor()) > 0;
            if (i >= tooMany && !tooOld) {
                return;
            }
            long last;
            try (FileChannel channel = FileChannel.open(oldest, StandardOpenOption.READ)) {
                last = ChainedLine.of(AuditFolder.end(channel).line()).map(ChainedLine::sequence).orElse(0L);
            } catch (NoSuchFileException e) {
                continue;
            }
            append(new AuditRecord(clock.instant(), AuditEvent.AUDIT, true, null, null, null,
                "The full file " + oldest.getFileName() + " is removed, as " + (tooOld ? "it is older than is kept." : "more are not kept."),
                Map.of("removedThrough", Long.toString(last))));
            Files.delete(oldest);
        }
    }

    /** The files as they are now, opened so that what comes later changes nothing. */
    ChainCheck.Places places() throws IOException {
        open();
        try (AuditFolder.Turn turn = AuditFolder.turn(lock)) {
            return ChainCheck.Places.of(folder);
        }
    }

    AuditFolder folder() {
        return folder;
    }
}
