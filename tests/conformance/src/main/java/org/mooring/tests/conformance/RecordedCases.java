package org.mooring.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads recorded cases from a folder with a file a category and a case a line. */
final class RecordedCases {

    private static final String SUFFIX = ".jsonl";

    private RecordedCases() {}

    /**
     * The cases by category.
     *
     * @param categories which to read; all where there is none
     * @param only a part of the ids of those to read
     */
    static Map<String, List<Case>> read(Path folder, List<String> categories, String only) throws IOException {
        Map<String, List<Case>> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList()) {
                String name = file.getFileName().toString();
                String category = name.substring(0, name.length() - SUFFIX.length());
                if (categories.isEmpty() || categories.contains(category)) {
                    all.put(category, cases(file, only));
                }
            }
        }
        return all;
    }

    private static List<Case> cases(Path file, String only) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                Case recorded = Case.of(Json.object(line));
                if (recorded.id().contains(only)) {
                    cases.add(recorded);
                }
            }
        }
        return cases;
    }
}
