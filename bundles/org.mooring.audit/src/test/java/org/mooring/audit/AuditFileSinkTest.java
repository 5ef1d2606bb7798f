package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.testkit.AuditSinkContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

class AuditFileSinkTest extends AuditSinkContract {

    static final AuditFile.Limits WIDE = new AuditFile.Limits(1 << 30, Duration.ZERO, 8, Duration.ZERO, false);

    @TempDir
    Path directory;

    private final List<AuditFileSink> open = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected AuditSink sink() {
        return sink(WIDE);
    }

    @Override
    protected int taken() throws IOException {
        return Files.readAllLines(directory.resolve("audit.log")).size();
    }

    @AfterEach
    void close() throws IOException {
        for (AuditFileSink sink : open) {
            sink.close();
        }
    }

    private AuditFileSink sink(AuditFile.Limits limits) {
        return sink(limits, "audit.key");
    }

    private AuditFileSink sink(AuditFile.Limits limits, String key) {
        AuditFileSink sink = new AuditFileSink(new TemporaryState(directory), limits, key, clock());
        open.add(sink);
        return sink;
    }

    private InstantSource clock() {
        return () -> now;
    }

    private AuditRecord record(String message) {
        return new AuditRecord(now, AuditEvent.COMMAND, true, "u", null, null, message, Map.of());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log")).sorted().toList();
        }
    }

    @Test
    void aLineIsPlainAsciiJsonThatNamesTheLineBefore() throws Exception {
        AuditFileSink sink = sink(WIDE, "");
        sink.take(new AuditRecord(Instant.EPOCH, AuditEvent.COMMAND, true, "j\u00f6rg", null, Samples.POOL, "a\"b\\c\u001b[2J\n", Map.of("k", "v")));
        sink.take(record("second"));

        List<String> lines = Files.readAllLines(directory.resolve("audit.log"));

        assertEquals("{\"sequence\":1,\"time\":\"1970-01-01T00:00:00Z\",\"event\":\"command\",\"allowed\":true,\"user\":\"j\\u00f6rg\","
            + "\"session\":\"" + Samples.POOL + "\",\"message\":\"a\\\"b\\\\c\\u001b[2J\\u000a\",\"k\":\"v\",\"previous\":\"" + "0".repeat(64) + "\"}",
            lines.getFirst());
        assertTrue(lines.get(1).endsWith(",\"previous\":\"" + Seal.hash(lines.getFirst().getBytes()) + "\"}"));
    }

    @Test
    void aFactCannotTakeThePlaceOfTheChains() throws Exception {
        sink().take(new AuditRecord(now, AuditEvent.LOGIN, true, "u", null, null, "m", Map.of("previous", "x")));

        assertTrue(Files.readString(directory.resolve("audit.log")).contains("\"detail.previous\":\"x\""));
    }

    @Test
    void aHugeTextIsCutAndItsLengthAndHashAreTold() throws Exception {
        String huge = "x".repeat(5 << 20);
        AuditFileSink sink = sink(WIDE);
        sink.take(new AuditRecord(now, AuditEvent.COMMAND, true, huge, null, null, huge, Map.of()));

        String line = Files.readString(directory.resolve("audit.log"));

        assertTrue(line.length() < 2 * AuditLine.MOST_CHARACTERS, () -> "length " + line.length());
        assertTrue(line.contains("\"messageLength\":" + (5 << 20) + ",\"messageSha256\":\"" + Seal.hash(huge.getBytes()) + "\""));
        assertTrue(sink.check().isIntact());
    }

    @Test
    void aFullFileIsPutAsideAndTheOldestGoesAndTheChainSaysSo() throws Exception {
        AuditFileSink sink = sink(new AuditFile.Limits(4096, Duration.ZERO, 2, Duration.ZERO, false));
        for (int i = 0; i < 100; i++) {
            sink.take(record(i + " " + "x".repeat(400)));
        }

        assertEquals(3, files().size());
        for (Path file : files()) {
            assertTrue(Files.size(file) <= 4096 + 1000, () -> file + " is too large");
        }
        assertTrue(Files.readString(directory.resolve("audit.log")).contains("99 x"));
        assertTrue(sink.check().first() > 1);
        assertEquals(List.of(), sink.check().findings());
    }

    @Test
    void anOldFileIsPutAsideAndGoesWhenItIsOlderThanIsKept() throws Exception {
        AuditFileSink sink = sink(new AuditFile.Limits(1 << 20, Duration.ofDays(1), 8, Duration.ofDays(30), false));
        sink.take(record("first"));
        now = now.plus(Duration.ofDays(2));
        sink.take(record("second"));
        assertEquals(2, files().size());

        Files.setLastModifiedTime(files().getFirst(), FileTime.from(now.minus(Duration.ofDays(31))));
        now = now.plus(Duration.ofHours(2));
        sink.take(record("third"));

        assertEquals(1, files().size());
        assertEquals(2, sink.check().first());
        assertEquals(List.of(), sink.check().findings());
    }

    @Test
    void theChainGoesOnWithTheNextRunAndBesideAnotherProcess() throws Exception {
        AuditFileSink one = sink(WIDE);
        one.take(record("a"));
        AuditFileSink other = sink(WIDE);
        other.take(record("b"));
        one.take(record("c"));
        one.close();
        other.take(record("d"));

        assertEquals(4, other.check().last());
        assertEquals(List.of(), other.check().findings());
    }

    @Test
    void aTornLastLineOfACrashIsToldAndTakenAwayWithTheNextRecord() throws Exception {
        AuditFileSink sink = sink(WIDE);
        sink.take(record("a"));
        sink.close();
        Path log = directory.resolve("audit.log");
        Files.writeString(log, Files.readString(log) + "{\"sequence\":2,\"time\"");
        assertEquals(List.of("TORN 2"), AuditAttacksTest.problems(sink.check()));

        sink.take(record("b"));

        assertEquals(List.of(), sink.check().findings());
        assertTrue(Files.readString(log).contains("\"torn\":\"{\\\"sequence\\\":2,\\\"time\\\"\""));
    }

    @Test
    void aThreadThatIsInterruptedStillRecordsAndSoDoOthersAfterIt() throws Exception {
        AuditFileSink sink = sink(WIDE);
        sink.take(record("before"));
        Thread.currentThread().interrupt();
        sink.take(record("interrupted"));
        assertTrue(Thread.interrupted());
        sink.take(record("after"));

        assertEquals(List.of(), sink.check().findings());
        assertEquals(3, Files.readAllLines(directory.resolve("audit.log")).size());
    }

    @Test
    void whatCouldNotBeWrittenIsToldInTheNextLineThatCan() throws Exception {
        AuditFileSink sink = sink(WIDE);
        sink.take(record("a"));
        Path log = directory.resolve("audit.log");
        sink.close();
        Files.move(log, directory.resolve("aside"));
        Files.createDirectory(log);

        assertThrows(UncheckedIOException.class, () -> sink.take(record("lost")));
        assertThrows(UncheckedIOException.class, () -> sink.take(record("lost too")));
        Files.delete(log);
        Files.move(directory.resolve("aside"), log);
        sink.take(record("kept"));

        assertEquals(List.of(), sink.check().findings());
        assertTrue(Files.readString(log).contains("2 records could not be written since "));
    }

    @Test
    void aLogOfBeforeThereWasAChainIsPutAside() throws Exception {
        Path log = directory.resolve("audit.log");
        Files.writeString(log, "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"login\"}\n");
        AuditFileSink sink = sink(WIDE);

        sink.take(record("a"));

        assertEquals(List.of(), sink.check().findings());
        assertTrue(files().stream().anyMatch(file -> file.getFileName().toString().startsWith("audit-unchained-")));
    }

    @Test
    void theKeyIsItsOwnersAloneAndNotInTheLog() throws Exception {
        sink().take(record("a"));

        for (String name : List.of("audit.key")) {
            Path file = directory.resolve(name);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), name);
            }
        }
        assertFalse(Files.readString(directory.resolve("audit.log")).contains(Files.readString(directory.resolve("audit.key")).strip()));
    }
}
