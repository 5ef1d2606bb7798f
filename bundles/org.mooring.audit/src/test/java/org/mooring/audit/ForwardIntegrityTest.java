package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditLog.Problem;
import org.mooring.api.audit.AuditLog.Report;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.testkit.TemporaryState;

/** What somebody may try who has become the server's user, with all that is on the machine, when the first key is not on it. */
class ForwardIntegrityTest {

    private static final AuditFile.Limits ONE_FILE = new AuditFile.Limits(1 << 20, Duration.ZERO, 8, Duration.ZERO, false);
    private static final AuditFile.Limits MANY_FILES = new AuditFile.Limits(4096, Duration.ZERO, 2, Duration.ZERO, false);

    @TempDir
    Path directory;
    @TempDir
    Path safe;

    private final List<AuditFileSink> open = new ArrayList<>();
    private AuditFileSink sink;
    private Path log;
    private Path key;

    @BeforeEach
    void tenRecordsAndTheirKeyTakenAway() throws IOException {
        sink = sink(ONE_FILE);
        record(10, "mallory");
        log = directory.resolve("audit.log");
        key = safe.resolve("audit.key");
        Files.copy(directory.resolve("audit.key"), key);
        assertTrue(sink.forgetKeys());
        assertFalse(Files.exists(directory.resolve("audit.key")));
    }

    @AfterEach
    void close() throws IOException {
        for (AuditFileSink each : open) {
            each.close();
        }
    }

    private AuditFileSink sink(AuditFile.Limits limits) {
        AuditFileSink made = new AuditFileSink(new TemporaryState(directory), limits, "audit.key", InstantSource.system());
        open.add(made);
        return made;
    }

    private void restart(AuditFile.Limits limits) throws IOException {
        sink.close();
        sink = sink(limits);
    }

    private void record(int count, String user) {
        for (int i = 0; i < count; i++) {
            sink.take(new AuditRecord(Instant.EPOCH, AuditEvent.COMMAND, true, user, null, null, "x".repeat(300), Map.of()));
        }
    }

    private Report check() throws IOException {
        return sink.check(key);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(log));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(log, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private RollingKey current() throws IOException {
        return SealFile.read(directory.resolve("audit.seal")).orElseThrow();
    }

    private void writeHead(Head head, RollingKey key) throws IOException {
        try (FileChannel file = FileChannel.open(directory.resolve("audit.head"), StandardOpenOption.WRITE)) {
            head.write(file, key);
        }
    }

    private void writeSeal(long sequence, RollingKey key) throws IOException {
        new SealFile(new TemporaryState(directory), directory.resolve("audit.key")).write(RollingKey.parse(sequence, key.text()));
    }

    /** The lines from {@code changed} on, linked and sealed again with all that is on the machine. */
    private void reseal(List<String> lines, int changed) throws IOException {
        RollingKey known = current();
        String previous = changed == 0 ? Seal.BEGINNING : Seal.hash(lines.get(changed - 1).getBytes(StandardCharsets.US_ASCII));
        for (int i = changed; i < lines.size(); i++) {
            String content = lines.get(i).replaceFirst("\"previous\":\"[0-9a-f]{64}\",\"mac\":\"[0-9a-f]{64}\"}$", "\"previous\":\"" + previous + "\"")
                .replaceFirst("\"sequence\":[0-9]+", "\"sequence\":" + (i + 1));
            String line = content + ",\"mac\":\"" + HexFormat.of().formatHex(known.sealRecord(content.getBytes(StandardCharsets.US_ASCII))) + "\"}";
            lines.set(i, line);
            previous = Seal.hash(line.getBytes(StandardCharsets.US_ASCII));
        }
        write(lines);
        writeHead(new Head(lines.size(), previous), known);
        writeSeal(lines.size() + 1, known);
    }

    @Test
    void whatNobodyTouchedIsIntactWithTheFirstKeyAndNotKnownWithout() throws Exception {
        assertEquals(List.of(), check().findings());
        assertTrue(check().keyed() && check().endChecked());
        assertEquals(List.of(), sink.check().findings());
        assertFalse(sink.check().keyed());
    }

    private static Arguments changed(String what, int line, Consumer<List<String>> change) {
        return Arguments.of(what, line, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
            changed("edited", 3, lines -> lines.set(3, lines.get(3).replace("mallory", "alice"))),
            changed("the last edited", 9, lines -> lines.set(9, lines.get(9).replace("mallory", "alice"))),
            changed("the first edited", 0, lines -> lines.set(0, lines.get(0).replace("mallory", "alice"))),
            changed("removed", 4, lines -> lines.remove(4)),
            changed("the last removed", 8, List::removeLast),
            changed("inserted", 5, lines -> lines.add(5, lines.get(2))),
            changed("swapped", 6, lines -> Collections.swap(lines, 6, 7)),
            changed("all but the first two removed", 2, lines -> lines.subList(2, 10).clear()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatWasWrittenBeforeCannotBeMadeAnewWithTheCurrentKey(String name, int changed, Consumer<List<String>> change) throws Exception {
        List<String> lines = lines();
        change.accept(lines);
        reseal(lines, Math.min(changed, lines.size() - 1));

        assertFalse(check().isIntact());

        restart(ONE_FILE);
        record(3, "later");
        assertFalse(check().isIntact());
    }

    @Test
    void anEndCutOffIsFoundThoughTheHeadAndTheKeyAreGoneOrMadeAnew() throws Exception {
        RollingKey known = current();
        write(lines().subList(0, 6));
        Head cut = new Head(6, Seal.hash(lines().getLast().getBytes(StandardCharsets.US_ASCII)));

        assertEquals(Problem.TRUNCATED, check().findings().getFirst().problem());
        writeHead(cut, known);
        assertFalse(check().isIntact(), "a head of before, with the current key");
        writeSeal(7, known);
        assertFalse(check().isIntact(), "the current key as that of before");
        Files.delete(directory.resolve("audit.seal"));
        assertFalse(check().isIntact(), "no key");
        Files.delete(directory.resolve("audit.head"));
        assertFalse(check().isIntact(), "no head");
        restart(ONE_FILE);
        record(4, "mallory");
        assertFalse(check().isIntact(), "a key that the server made anew");
    }

    @Test
    void anOldHeadBesideAnOldEndIsFoundByTheKeyOfTheNextRecord() throws Exception {
        Path oldHead = safe.resolve("head");
        Files.copy(directory.resolve("audit.head"), oldHead);
        List<String> old = lines();
        record(3, "mallory");

        write(old);
        Files.copy(oldHead, directory.resolve("audit.head"), StandardCopyOption.REPLACE_EXISTING);

        assertEquals(List.of("TRUNCATED 10"), AuditAttacksTest.problems(check()));
        assertEquals(List.of("TRUNCATED 10"), AuditAttacksTest.problems(sink.check()), "without the first key, too");
        restart(ONE_FILE);
        record(1, "later");
        assertTrue(Files.readString(log).contains("The records 11 to 13 are not there any more."));
        assertEquals(List.of("MISSING 11"), AuditAttacksTest.problems(check()));
    }

    @Test
    void whatComesAfterIsWhoeverHasTheKeys() throws Exception {
        List<String> lines = lines();
        lines.add(lines.getLast().replace("mallory", "eve"));
        RollingKey own = current();
        String content = lines.getLast().replaceFirst("\"sequence\":10", "\"sequence\":11").replaceFirst("\"previous\":.*",
            "\"previous\":\"" + Seal.hash(lines.get(9).getBytes(StandardCharsets.US_ASCII)) + "\"");
        String line = content + ",\"mac\":\"" + HexFormat.of().formatHex(own.sealRecord(content.getBytes(StandardCharsets.US_ASCII))) + "\"}";
        lines.set(10, line);
        write(lines);
        RollingKey next = own.copy().rollTo(12);
        writeHead(new Head(11, Seal.hash(line.getBytes(StandardCharsets.US_ASCII))), next);
        writeSeal(12, next);

        assertEquals(List.of(), check().findings());
        sink.beginKey();
        Files.writeString(key, Files.readString(key) + Files.readString(directory.resolve("audit.key")));
        record(2, "mallory");
        assertEquals(List.of(), check().findings(), "and is not any more with a new key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.seal", "audit.head", "both"})
    void aServerThatWasKilledBetweenARecordAndItsKeyGoesOnWithoutAGap(String old) throws Exception {
        for (String name : old.equals("both") ? List.of("audit.head", "audit.seal") : List.of(old)) {
            Files.copy(directory.resolve(name), safe.resolve(name));
        }
        record(1, "mallory");
        sink.close();
        for (String name : old.equals("both") ? List.of("audit.head", "audit.seal") : List.of(old)) {
            Files.copy(safe.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!old.equals("audit.head")) {
            assertEquals(List.of(), check().findings());
        }

        restart(ONE_FILE);
        record(2, "later");

        // A head alone that is of before can only be one that was put back: it goes in front of the key.
        assertEquals(List.of(), check().findings());
        assertEquals(old.equals("audit.head"), Files.readString(log).contains("audit.head was changed: it is of before the record 11."));
    }

    @Test
    void aKeyThatIsBehindTheLogAsAfterALossOfPowerIsRolledOn() throws Exception {
        Files.copy(directory.resolve("audit.seal"), safe.resolve("seal"));
        record(25, "mallory");
        sink.close();
        Files.copy(safe.resolve("seal"), directory.resolve("audit.seal"), StandardCopyOption.REPLACE_EXISTING);

        restart(ONE_FILE);
        record(1, "later");

        assertEquals(List.of(), check().findings());
        assertEquals(36, check().last());
    }

    @Test
    void theFirstKeyChecksOverFilesThatWerePutAsideAndOnesThatAreGone() throws Exception {
        restart(MANY_FILES);
        record(100, "mallory");

        Report report = check();

        assertEquals(List.of(), report.findings());
        assertTrue(report.first() > 20, () -> "first " + report.first());
        Path full = new AuditFolder(directory).full().getFirst();
        Files.writeString(full, Files.readString(full).replaceFirst("mallory", "alice"));
        assertEquals(List.of("ALTERED 1"), AuditAttacksTest.problems(check()));
    }

    @Test
    void severalProcessesRollOneKey() throws Exception {
        AuditFileSink first = sink;
        AuditFileSink other = sink(ONE_FILE);
        for (int i = 0; i < 10; i++) {
            sink = i % 2 == 0 ? other : first;
            record(1 + i % 3, "turn");
        }

        assertEquals(List.of(), check().findings());
        assertEquals(check().last() + 1, current().sequence());
    }

    @Test
    void aSealThatIsRemovedUnderARunningServerIsWrittenAgain() throws Exception {
        Files.delete(directory.resolve("audit.seal"));
        record(2, "later");

        assertEquals(List.of(), check().findings());
        assertTrue(Files.readString(log).contains("audit.seal was not there, or was changed: it was written again."));
    }

    @Test
    void withoutASealTheServerMakesItFromTheKeyThatIsStillThere() throws Exception {
        Files.copy(key, directory.resolve("audit.key"));
        sink.close();
        Files.delete(directory.resolve("audit.seal"));

        restart(ONE_FILE);
        record(2, "later");

        assertEquals(List.of(), sink.check().findings());
        assertTrue(sink.check().keyed());
    }

    @Test
    void aNewKeySealsFromItsRecordOnAndNothingBefore() throws Exception {
        AuditFileSink running = sink;
        AuditFileSink command = sink(ONE_FILE);
        AuditKeys.Root added = command.beginKey();
        assertEquals(12, added.from());
        record(3, "later");
        assertTrue(Files.readString(log).contains("\"keySha256\":\"" + added.fingerprint() + "\""));

        assertEquals(List.of("ALTERED 12", "ALTERED 13", "ALTERED 14"), AuditAttacksTest.problems(running.check(List.of(log), key)));
        Files.writeString(key, Files.readString(key) + added.line());
        assertEquals(List.of(), check().findings());

        List<String> lines = lines();
        RollingKey known = RollingKey.first(added.key(), 1);
        String content = lines.get(4).replace("mallory", "alice").replaceFirst(",\"mac\":\"[0-9a-f]{64}\"}$", "");
        lines.set(4, content + ",\"mac\":\"" + HexFormat.of().formatHex(known.rollTo(5).sealRecord(content.getBytes(StandardCharsets.US_ASCII))) + "\"}");
        write(lines);
        assertEquals("ALTERED 5", AuditAttacksTest.problems(check()).getFirst());
    }

    @Test
    void aNewKeyThatWasWrittenDownAndNotYetUsedWhenItsProcessWasKilledIsUsed() throws Exception {
        RollingKey old = current();
        AuditKeys.Root added = sink.beginKey();
        Files.writeString(key, Files.readString(key) + added.line());
        sink.close();
        List<String> lines = lines();
        writeHead(new Head(11, Seal.hash(lines.getLast().getBytes(StandardCharsets.US_ASCII))), old.rollTo(12));
        writeSeal(12, old);

        restart(ONE_FILE);
        record(2, "later");

        assertEquals(List.of(), check().findings());
    }

    @Test
    void aKeyThatWouldReplaceAnEarlierOneIsRefused() throws Exception {
        Files.writeString(key, Files.readString(key) + "ab".repeat(32) + "\n");

        String message = assertThrows(IOException.class, this::check).getMessage();

        assertTrue(message.contains("the key from record 1 on stands behind the one from record 1 on"), message);
    }

    @Test
    void anAuditOfBeforeKeysRolledGoesOnAndItsKeyChecksAllOfIt() throws Exception {
        sink.close();
        for (Path file : List.of(log, directory.resolve("audit.head"), directory.resolve("audit.seal"))) {
            Files.delete(file);
        }
        byte[] root = AuditKeys.read(key).last().orElseThrow().key();
        Files.copy(key, directory.resolve("audit.key"));
        List<String> old = new ArrayList<>();
        String previous = Seal.BEGINNING;
        for (int i = 1; i <= 5; i++) {
            String content = "{\"sequence\":" + i + ",\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"login\",\"allowed\":true,\"user\":\"old\",\"previous\":\""
                + previous + "\"";
            old.add(content + ",\"mac\":\"" + HexFormat.of().formatHex(Seal.mac(root, content)) + "\"}");
            previous = Seal.hash(old.getLast().getBytes(StandardCharsets.US_ASCII));
        }
        write(old);
        String head = "{\"sequence\":5,\"hash\":\"" + previous + "\"";
        Files.writeString(directory.resolve("audit.head"), head + ",\"mac\":\"" + HexFormat.of().formatHex(Seal.mac(root, head)) + "\"}\n");

        restart(ONE_FILE);
        assertEquals(List.of(), sink.check().findings(), "before the first record of now");
        record(3, "new");

        assertEquals(List.of(), sink.check().findings());
        assertEquals(9, sink.check().last());
        assertTrue(sink.forgetKeys());
        write(lines().stream().map(line -> line.replace("\"user\":\"old\"", "\"user\":\"odd\"")).toList());
        assertEquals("ALTERED 1", AuditAttacksTest.problems(check()).getFirst());
    }
}
