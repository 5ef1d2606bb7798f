package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditLog.Finding;
import org.mooring.api.audit.AuditLog.Problem;
import org.mooring.api.audit.AuditLog.Report;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.testkit.TemporaryState;

/** What somebody who can write the files may try. */
class AuditAttacksTest {

    @TempDir
    Path directory;

    private AuditFileSink sink;
    private Path log;

    @BeforeEach
    void tenRecordsInThreeFiles() throws IOException {
        sink = sink("audit.key");
        for (int i = 1; i <= 10; i++) {
            sink.take(new AuditRecord(Instant.EPOCH.plusSeconds(i), AuditEvent.COMMAND, true, "mallory", null, null, "record " + i + " " + "x".repeat(900),
                Map.of()));
        }
        log = directory.resolve("audit.log");
        assertEquals(3, new AuditFolder(directory).all().size());
    }

    private AuditFileSink sink(String key) throws IOException {
        return new AuditFileSink(new TemporaryState(directory), new AuditFile.Limits(5000, Duration.ZERO, 8, Duration.ZERO, false), key,
            InstantSource.system());
    }

    static List<String> problems(Report report) {
        return report.findings().stream().map(found -> found.problem() + " " + found.line()).toList();
    }

    private List<Path> files() throws IOException {
        return new AuditFolder(directory).all();
    }

    private static void change(Path file, java.util.function.Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        change.accept(lines);
        Files.writeString(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    @Test
    void whatNobodyTouchedIsIntact() throws Exception {
        Report report = sink.check();

        assertEquals(List.of(), report.findings());
        assertEquals(10, report.records());
        assertTrue(report.keyed() && report.endChecked());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditedLineIsFoundWithAndWithoutTheKey(boolean keyed) throws Exception {
        change(files().get(1), lines -> lines.set(1, lines.get(1).replace("mallory", "alice")));

        Report report = sink.check(List.of(directory), keyed ? directory.resolve("audit.key") : null);

        assertEquals(List.of("ALTERED 2"), problems(report));
        assertEquals(files().get(1), report.findings().getFirst().file());
    }

    @Test
    void aLineWhoseWholeChainWasMadeAnewWithoutTheKeyIsFound() throws Exception {
        List<String> lines = new ArrayList<>();
        String previous = Seal.BEGINNING;
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                String remade = line.replace("mallory", "alice").replaceFirst("\"previous\":\"[0-9a-f]{64}\",\"mac\":\"[0-9a-f]{64}\"",
                    "\"previous\":\"" + previous + "\"");
                previous = Seal.hash(remade.getBytes());
                lines.add(remade);
            }
            Files.delete(file);
        }
        Files.writeString(log, String.join("\n", lines) + "\n");

        Report report = sink.check();

        assertEquals(10, report.findings().size(), () -> problems(report).toString());
        assertTrue(report.findings().stream().allMatch(found -> found.problem() == Problem.ALTERED));
    }

    @Test
    void theLastLineIsVouchedForToo() throws Exception {
        change(log, lines -> lines.set(lines.size() - 1, lines.getLast().replace("mallory", "alice")));

        assertEquals(1, sink.check().findings().size());
        assertEquals(Problem.ALTERED, sink.check(List.of(directory), null).findings().getFirst().problem());
    }

    @Test
    void swappedLinesAreReordered() throws Exception {
        change(files().getFirst(), lines -> Collections.swap(lines, 1, 2));

        Report report = sink.check();

        assertFalse(report.isIntact());
        assertTrue(report.findings().stream().allMatch(found -> found.problem() == Problem.REORDERED), () -> report.findings().toString());
        assertEquals(3, report.findings().getFirst().line());
    }

    @Test
    void aRemovedLineIsMissing() throws Exception {
        change(files().getFirst(), lines -> lines.remove(1));

        assertEquals(List.of("MISSING 2"), problems(sink.check()));
        assertEquals("Before this line, the record 2 is not there.", sink.check().findings().getFirst().message());
    }

    @Test
    void aDuplicatedLineIsReordered() throws Exception {
        change(files().getFirst(), lines -> lines.add(lines.getFirst()));

        assertEquals(List.of("REORDERED 5"), problems(sink.check()));
    }

    @Test
    void aRemovedFileInTheMiddleIsMissing() throws Exception {
        Files.delete(files().get(1));

        Report report = sink.check();

        assertEquals(List.of("MISSING 1"), problems(report));
        assertEquals("Before this line, the records 5 to 8 are not there.", report.findings().getFirst().message());
        assertEquals(log, report.findings().getFirst().file());
    }

    @Test
    void aRemovedFirstFileIsMissingUnlessTheAuditSaysThatItWasOld() throws Exception {
        Files.delete(files().getFirst());

        assertEquals(List.of("MISSING 0"), problems(sink.check()));
    }

    @Test
    void aCutOffEndIsTruncatedAndStaysSoWhenTheServerGoesOn() throws Exception {
        sink.close();
        change(log, List::removeLast);
        Finding found = sink.check().findings().getFirst();
        assertEquals(Problem.TRUNCATED, found.problem());
        assertTrue(found.message().startsWith("The records 10 to 10 are not there"), found.message());

        sink("audit.key").take(new AuditRecord(Instant.EPOCH, AuditEvent.LOGIN, true, "u", null, null, "later", Map.of()));

        assertEquals(List.of("MISSING 2"), problems(sink.check()));
        assertTrue(Files.readString(log).contains("The records 10 to 10 are not there any more."));
    }

    @Test
    void anEndCutOffWhileTheServerRunsIsFoundWhateverHappensToTheHead() throws Exception {
        change(log, List::removeLast);
        Files.delete(directory.resolve("audit.head"));

        sink.take(new AuditRecord(Instant.EPOCH, AuditEvent.LOGIN, true, "u", null, null, "later", Map.of()));

        assertTrue(problems(sink.check()).contains("MISSING 2"), () -> sinkProblems());
    }

    private String sinkProblems() {
        try {
            return sink.check().findings().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRemovedLogIsFoundWhenTheServerStartsAgain() throws Exception {
        sink.close();
        Files.delete(log);
        assertEquals(Problem.TRUNCATED, sink.check().findings().getFirst().problem());

        sink("audit.key").take(new AuditRecord(Instant.EPOCH, AuditEvent.LOGIN, true, "u", null, null, "later", Map.of()));

        assertEquals(List.of("MISSING 1"), problems(sink.check()));
    }

    @Test
    void aHeadThatWasMadeByAnotherIsFound() throws Exception {
        Files.writeString(directory.resolve("audit.head"), "{\"sequence\":10,\"hash\":\"" + "0".repeat(64) + "\"}\n");

        assertEquals(List.of("ALTERED 1"), problems(sink.check()));
    }

    @Test
    void aHeadThatIsGoneIsMissing() throws Exception {
        Files.delete(directory.resolve("audit.head"));

        assertEquals(List.of("MISSING 0"), problems(sink.check()));
        assertFalse(sink.check(List.of(directory), null).endChecked());
    }

    @Test
    void anotherKeyVouchesForNothing() throws Exception {
        Path other = directory.resolve("other.key");
        Files.writeString(other, "ab".repeat(32));

        assertEquals(10, sink.check(List.of(log.resolveSibling("audit.log"), files().get(0), files().get(1)), other).findings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not json", "{\"sequence\":99999999999999999999}", "\u0000\u0001\u0002", "{\"sequence\":1,\"previous\":\"\"}"})
    void aLineThatIsNoRecordIsAltered(String line) throws Exception {
        change(files().getFirst(), lines -> lines.add(1, line));

        assertEquals(List.of("ALTERED 2"), problems(sink.check()));
    }

    @Test
    void anInsertedLineOfAHugeNumberIsFoundInNoTime() throws Exception {
        change(files().getFirst(), lines -> lines.add(1, lines.getFirst().replaceFirst("\"sequence\":1,", "\"sequence\":999999999999999999,")));

        assertTrue(problems(sink.check()).contains("ALTERED 2"));
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() throws Exception {
        byte[] huge = new byte[20 << 20];
        java.util.Arrays.fill(huge, (byte) 'x');
        Files.write(log, huge, java.nio.file.StandardOpenOption.APPEND);

        assertEquals(Problem.TORN, sink.check().findings().getFirst().problem());
    }
}
