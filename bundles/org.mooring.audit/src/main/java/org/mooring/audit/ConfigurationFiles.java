package org.mooring.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that say what sessions may do, and which of them changed since they were last looked at, by whatever changed them. */
final class ConfigurationFiles {

    private static final int DEEPEST = 4;
    private static final long MOST_BYTES = 4 << 20;

    /** What a file was. */
    private record Seen(long modified, long size, String hash) {}

    private final List<Path> folders;
    private Map<Path, Seen> seen;

    ConfigurationFiles(List<Path> folders) throws IOException {
        this.folders = folders;
        this.seen = look(Map.of());
    }

    private Map<Path, Seen> look(Map<Path, Seen> before) throws IOException {
        Map<Path, Seen> now = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
                for (Path file : (Iterable<Path>) files.filter(ConfigurationFiles::isOne)::iterator) {
                    try {
                        long modified = Files.getLastModifiedTime(file).toMillis();
                        long size = Files.size(file);
                        Seen known = before.get(file);
                        now.put(file, known != null && known.modified() == modified && known.size() == size ? known
                            : new Seen(modified, size, size > MOST_BYTES ? "" : Seal.hash(Files.readAllBytes(file))));
                    } catch (NoSuchFileException e) {
                        // Gone meanwhile: it is as if it had not been there.
                    }
                }
            }
        }
        return now;
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".pssc") || name.endsWith(".psrc") || name.endsWith(".json") || name.endsWith(".disabled"));
    }

    /** Hears of a change. */
    @FunctionalInterface
    interface Change {

        /** @param hash the file's now, or null where it is gone */
        void happened(Path file, String message, String hash);
    }

    void changes(Change change) throws IOException {
        Map<Path, Seen> now = look(seen);
        Map<Path, Seen> before = seen;
        seen = now;
        now.forEach((file, is) -> {
            Seen was = before.get(file);
            if (was == null) {
                change.happened(file, "The file " + file + " was added.", is.hash());
            } else if (!was.hash().equals(is.hash())) {
                change.happened(file, "The file " + file + " was changed.", is.hash());
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(file -> change.happened(file, "The file " + file + " was removed.", null));
    }
}
