package org.mooring.tests.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The distribution that the build has just made. */
record Installation(Path home) {

    private static final Pattern BUNDLE = Pattern.compile("\"id\": *\"[^:\"]+:([^:\"]+):([^:\"]+)\" *}");

    private static final Pattern CATEGORIES = Pattern.compile("\"categories\": *\\[([^\\]]*)]");

    static Installation built() {
        return new Installation(Path.of(System.getProperty("mooring.home")));
    }

    List<Path> bundles() {
        return files(home.resolve("bundles"));
    }

    /** The files of all bundles that features name. */
    SortedSet<String> namedByFeatures() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path feature : files(home.resolve("features"))) {
            BUNDLE.matcher(Files.readString(feature)).results().map(id -> id.group(1) + "-" + id.group(2) + ".jar").forEach(names::add);
        }
        return names;
    }

    /** The bundles of all features that a command starts. */
    List<Path> bundlesOf(String command) throws IOException {
        SortedSet<Path> bundles = new TreeSet<>();
        for (Path feature : files(home.resolve("features"))) {
            String text = Files.readString(feature);
            if (CATEGORIES.matcher(text).results().anyMatch(categories -> categories.group(1).contains('"' + command + '"'))) {
                BUNDLE.matcher(text).results().map(id -> home.resolve("bundles").resolve(id.group(1) + "-" + id.group(2) + ".jar")).forEach(bundles::add);
            }
        }
        return List.copyOf(bundles);
    }

    /** What the launcher has the framework export. */
    static String[] sharedPackages() throws IOException {
        try (InputStream file = Installation.class.getResourceAsStream("/org/mooring/launcher/shared-packages.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .toArray(String[]::new);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
