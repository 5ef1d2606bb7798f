package org.mooring.audit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mooring.language.Parser;

/**
 * Which of the functions in files of modules take secrets: in the folders where the server's sessions find modules ({@code PSModulePath}), and in
 * files that a command or a configuration names by their whole path. Files are read when a command is looked up, and again when they have changed;
 * what they do does not matter, and nothing of them is run.
 */
final class ModuleFiles {

    private static final int MOST_FILES = 5000;
    private static final int MOST_DEPTH = 6;
    private static final long MOST_BYTES = 1 << 20;
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);
    private static final Pattern MAY_TAKE_SECRETS = Pattern.compile("(?i)pass|pwd|secur|credential|secret|token|key|pin|psw|sas|bearer|authorization|connectionstring");
    private static final Pattern WHOLE_PATH = Pattern.compile("(?:[A-Za-z]:[\\\\/]|/)[^'\"*?<>|\r\n;(){}]{1,500}?\\.(?:psm1|psd1|ps1)(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

    private record Read(long bytes, Instant changed, Map<String, CommandSignature> functions) {}

    private final List<Path> folders;
    private final InstantSource clock;
    private final Map<Path, Read> files = new HashMap<>();
    private Map<String, CommandSignature> all = Map.of();
    private Instant looked = Instant.MIN;

    ModuleFiles(List<Path> folders, InstantSource clock) {
        this.folders = List.copyOf(folders);
        this.clock = clock;
    }

    /** Of this process: about_PSModulePath. */
    static ModuleFiles ofServer() {
        String path = System.getenv("PSModulePath");
        List<Path> folders = new ArrayList<>();
        for (String folder : (path != null ? path : System.getProperty("user.home") + "/.local/share/powershell/Modules" + File.pathSeparator
                + "/usr/local/share/powershell/Modules").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        return new ModuleFiles(folders, InstantSource.system());
    }

    /** What a function takes, where a file of a module has it and secrets are among it. */
    synchronized Optional<CommandSignature> find(String name) {
        Instant now = clock.instant();
        if (Duration.between(looked, now).compareTo(LOOKED_AT_EVERY) > 0) {
            Map<String, CommandSignature> found = new HashMap<>();
            for (Path folder : folders) {
                list(folder).forEach(file -> read(file).forEach((function, signature) -> found.putIfAbsent(function, signature)));
            }
            all = found;
            looked = now;
        }
        return Optional.ofNullable(all.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The functions of files whose whole paths stand in a text, and of those beside them: a manifest's functions are in other files. */
    synchronized Map<String, CommandSignature> namedIn(String text) {
        Map<String, CommandSignature> found = new HashMap<>();
        Matcher paths = WHOLE_PATH.matcher(text);
        while (paths.find()) {
            try {
                Path file = Path.of(paths.group());
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".psd1") && file.getParent() != null) {
                    list(file.getParent()).forEach(beside -> read(beside).forEach(found::putIfAbsent));
                } else {
                    read(file).forEach(found::putIfAbsent);
                }
            } catch (InvalidPathException noPath) {
                continue;
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, MOST_DEPTH)) {
            return found.filter(file -> file.toString().matches("(?i).*\\.(psm1|ps1)")).limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException notReadable) {
            return List.of();
        }
    }

    private Map<String, CommandSignature> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Map.of();
            }
            long bytes = Files.size(file);
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            Read before = files.get(file);
            if (before == null || before.bytes() != bytes || !before.changed().equals(changed)) {
                if (files.size() >= MOST_FILES) {
                    files.clear();
                }
                before = new Read(bytes, changed, functions(Files.readString(file, StandardCharsets.ISO_8859_1)));
                files.put(file, before);
            }
            return before.functions();
        } catch (IOException notReadable) {
            return Map.of();
        }
    }

    private static Map<String, CommandSignature> functions(String text) {
        if (!MAY_TAKE_SECRETS.matcher(text).find()) {
            return Map.of();
        }
        Map<String, CommandSignature> found = new HashMap<>();
        try {
            SessionCommands.collect(Parser.parse(null, text).script(), found);
        } catch (RuntimeException | StackOverflowError tooHard) {
            return Map.of();
        }
        found.values().removeIf(signature -> !signature.hasSecrets());
        return Map.copyOf(found);
    }
}
