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
import java.util.stream.Stream;

/** Runs recorded cases and says how many went as recorded: FOLDER [category...] [-v] [-only=text]. */
public final class Conformance {

    private Conformance() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        boolean verbose = false;
        String only = "";
        Path folder = null;
        List<String> categories = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-v")) {
                verbose = true;
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
        for (Map.Entry<String, List<Case>> category : read(folder, categories, only).entrySet()) {
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
                } else if (verbose) {
                    System.out.println("FAILED " + recorded.id() + "\n" + difference);
                }
            }
            int count = category.getValue().size();
            System.out.printf("%-12s %4d of %4d passed (%5.1f%%), %4d with the same words%n", category.getKey(), good, count,
                100.0 * good / Math.max(1, count), words);
            passed += good;
            failed += count - good;
        }
        threads.shutdown();
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static Map<String, List<Case>> read(Path folder, List<String> categories, String only) throws IOException {
        Map<String, List<Case>> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".jsonl")) {
                    continue;
                }
                String category = name.substring(0, name.length() - ".jsonl".length());
                if (!categories.isEmpty() && !categories.contains(category)) {
                    continue;
                }
                List<Case> cases = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        Case recorded = Case.of(Json.object(line));
                        if (recorded.id().contains(only)) {
                            cases.add(recorded);
                        }
                    }
                }
                all.put(category, cases);
            }
        }
        return all;
    }
}
