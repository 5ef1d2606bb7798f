package org.mooring.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs recorded cases and says how many went as recorded: FOLDER [category...] [-v] [-ids] [-only=text]. */
public final class Conformance {

    private Conformance() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        boolean verbose = false;
        boolean ids = false;
        String only = "";
        Path folder = null;
        List<String> categories = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-v")) {
                verbose = true;
            } else if (argument.equals("-ids")) {
                ids = true;
            } else if (argument.startsWith("-only=")) {
                only = argument.substring("-only=".length());
            } else if (folder == null) {
                folder = Path.of(argument);
            } else {
                categories.add(argument);
            }
        }
        if (folder == null || !Files.isDirectory(folder)) {
            System.err.println("There is no folder '" + folder + "': name one with recorded cases (.jsonl).");
            System.exit(2);
        }
        Runner runner = new Runner(Modules.all());
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        int passed = 0;
        int failed = 0;
        for (Map.Entry<String, List<Case>> category : RecordedCases.read(folder, categories, only).entrySet()) {
            Map<Case, Future<Case>> results = new LinkedHashMap<>();
            for (Case recorded : category.getValue()) {
                results.put(recorded, threads.submit(() -> runner.run(recorded)));
            }
            int good = 0;
            int words = 0;
            for (Map.Entry<Case, Future<Case>> result : results.entrySet()) {
                Case recorded = result.getKey();
                Case actual = result.getValue().get();
                String difference = recorded.difference(actual);
                if (difference.isEmpty()) {
                    good++;
                    words += recorded.sameWords(actual) ? 1 : 0;
                    if (verbose && !recorded.sameWords(actual)) {
                        System.out.println("WORDS  " + recorded.id() + "\n" + recorded.otherWords(actual));
                    }
                } else if (ids) {
                    System.out.println(recorded.id());
                } else if (verbose) {
                    System.out.println("FAILED " + recorded.id() + "\n" + difference);
                }
            }
            int count = category.getValue().size();
            passed += good;
            failed += count - good;
            if (ids) {
                continue;
            }
            System.out.printf("%-12s %4d of %4d passed (%5.1f%%), %4d with the same words%n", category.getKey(), good, count,
                100.0 * good / Math.max(1, count), words);
        }
        threads.shutdown();
        if (!ids) {
            System.out.println(passed + " passed, " + failed + " failed");
        }
        System.exit(failed == 0 ? 0 : 1);
    }
}
