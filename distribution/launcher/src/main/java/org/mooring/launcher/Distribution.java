package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is installed: {@code bundles/}, the {@code features/} that say which of them go together, and {@code conf/}. */
record Distribution(Path home) {

    /**
     * The bundles that a command needs, each once, in the order of its features.
     *
     * @param wanted the categories of features that are started besides, because somebody asked for them
     */
    SequencedSet<Path> bundles(Command command, Collection<String> wanted) throws IOException {
        SequencedSet<Path> bundles = new LinkedHashSet<>();
        Set<String> optional = new TreeSet<>();
        for (Feature feature : features()) {
            feature.categories().stream().filter(category -> Command.of(category).isEmpty()).forEach(optional::add);
            if (feature.categories().contains(command.word()) || feature.categories().stream().anyMatch(wanted::contains)) {
                for (String id : feature.bundles()) {
                    bundles.add(bundle(feature, id));
                }
            }
        }
        for (String one : wanted) {
            if (!optional.contains(one)) {
                throw new StartException("There is no feature '%s' that can be asked for. There are: %s.".formatted(one, String.join(", ", optional)));
            }
        }
        return bundles;
    }

    /** The Maven coordinates of the bundles that a command needs, each once, in the order of its features. */
    SequencedSet<String> bundleIds(Command command) throws IOException {
        SequencedSet<String> ids = new LinkedHashSet<>();
        features().stream().filter(feature -> feature.categories().contains(command.word())).map(Feature::bundles).forEach(ids::addAll);
        return ids;
    }

    /** The file of a bundle that a feature names. */
    Path bundle(String id) {
        return home.resolve("bundles").resolve(Feature.fileName(id));
    }

    /** The launcher's own libraries whose names fit {@code glob}, by name. */
    List<Path> library(String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.resolve("lib"), glob)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    /** The version of all that is here. */
    String version() throws IOException {
        String id = features().getFirst().id();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private List<Feature> features() throws IOException {
        List<Feature> features = new ArrayList<>();
        for (Path file : files("features")) {
            features.add(Feature.read(file));
        }
        if (features.isEmpty()) {
            throw new StartException("There are no features in %s: it is no installation of Mooring.".formatted(home));
        }
        return features;
    }

    /** The settings that the distribution comes with. */
    List<Path> settings() throws IOException {
        return files("conf");
    }

    /** What new projects are made of. */
    Path templates() {
        return home.resolve("templates");
    }

    Path conf(String name) {
        return home.resolve("conf").resolve(name);
    }

    private Path bundle(Feature feature, String id) {
        Path file = bundle(id);
        if (Files.notExists(file)) {
            throw new StartException("Feature %s names %s, but there is no %s.".formatted(feature.id(), id, file));
        }
        return file;
    }

    private List<Path> files(String folder) throws IOException {
        return jsonFiles(home.resolve(folder));
    }

    /** The JSON files of a folder, by name; none when there is no such folder. */
    static List<Path> jsonFiles(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
