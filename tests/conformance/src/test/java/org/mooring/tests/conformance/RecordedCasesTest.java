package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What once went as PowerShell does it goes so for ever: all recorded cases but those of {@code missing.txt}, which has on each line a
 * case and the reason. {@code tests/conformance/run tests/conformance/cases -ids} names what differs; the list only gets shorter.
 */
class RecordedCasesTest {

    private static final Path CASES = Path.of("cases");
    private static final Path MISSING = Path.of("missing.txt");

    @TestFactory
    Stream<DynamicTest> whatIsSupportedGoesAsRecorded() throws IOException {
        Set<String> missing = missing();
        Runner runner = new Runner(Modules.all());
        return RecordedCases.read(CASES, List.of(), "").entrySet().stream()
            .map(category -> dynamicTest(category.getKey(), () -> goesAsRecorded(runner, category.getValue(), missing)));
    }

    private static Set<String> missing() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : Files.readAllLines(MISSING)) {
            String[] words = line.split(" ", 2);
            assertTrue(words.length == 2, () -> "no reason is given for " + line);
            ids.add(words[0]);
        }
        return ids;
    }

    private static void goesAsRecorded(Runner runner, List<Case> recorded, Set<String> missing) throws Exception {
        List<Case> supported = recorded.stream().filter(one -> !missing.contains(one.id())).toList();
        List<String> differences = new ArrayList<>();
        for (Case again : differing(runner, supported)) {
            // Some are about time, which others that run beside them take: alone it must hold.
            String difference = again.difference(runner.run(again));
            if (!difference.isEmpty()) {
                differences.add(again.id() + "\n" + difference);
            }
        }
        assertEquals(List.of(), differences);
    }

    private static List<Case> differing(Runner runner, List<Case> cases) throws Exception {
        List<Case> differing = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Case>> results = cases.stream().map(one -> threads.submit(() -> runner.run(one))).toList();
            for (int i = 0; i < cases.size(); i++) {
                if (!cases.get(i).difference(results.get(i).get()).isEmpty()) {
                    differing.add(cases.get(i));
                }
            }
        }
        return differing;
    }

    @Test
    void whatIsMissingIsRecorded() throws IOException {
        Set<String> missing = missing();
        for (Map.Entry<String, List<Case>> category : RecordedCases.read(CASES, List.of(), "").entrySet()) {
            category.getValue().forEach(one -> missing.remove(one.id()));
        }
        assertEquals(Set.of(), missing);
    }
}
