package org.mooring.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code templates} of the distribution: a folder for each kind of project, in which {@code {{word}}} stands for a word of
 * the project, in the names of files and in what is in them; the versions of everything that a project is built with; the verbs.
 */
record ProjectTemplate(Path folder) {

    private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z0-9.]+)}}");

    /** The verbs of cmdlets. */
    List<String> verbs() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("verbs.txt"))) {
            return lines.map(line -> line.substring(0, line.indexOf('\t'))).toList();
        }
    }

    /** The versions of what projects are built with, as words {@code version.NAME}. */
    Map<String, String> versions() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("versions.properties"))) {
            file.load(reader);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        file.stringPropertyNames().forEach(name -> versions.put("version." + name, file.getProperty(name)));
        return versions;
    }

    /** Makes a project in {@code target}, which is not there yet, or empty. */
    void make(ProjectNames names, Path target) throws IOException {
        Map<String, String> words = new LinkedHashMap<>(names.words());
        words.putAll(versions());
        Path template = folder.resolve(names.kind().word());
        List<Path> files;
        try (Stream<Path> all = Files.walk(template)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path made = target.resolve(fill(template.relativize(file).toString(), words, file));
            Files.createDirectories(made.getParent());
            Files.writeString(made, fill(Files.readString(file), words, file));
        }
    }

    private static String fill(String text, Map<String, String> words, Path file) {
        UnaryOperator<String> word = name -> {
            if (!words.containsKey(name)) {
                throw new StartException("The template %s names {{%s}}, and there is no such word.".formatted(file, name));
            }
            return words.get(name);
        };
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word.apply(match.group(1))));
    }
}
