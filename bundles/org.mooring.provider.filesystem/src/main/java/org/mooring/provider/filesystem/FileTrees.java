package org.mooring.provider.filesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.dotnet.system.io.FileErrors;

/** Lists, copies and deletes directories with what is in them. */
final class FileTrees {

    private FileTrees() {}

    /** Directories first, then files, each by name without case. */
    static List<Path> children(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted(Comparator.comparing((Path p) -> !Files.isDirectory(p))
                .thenComparing(p -> p.getFileName().toString(), FileTrees::compareNames)).toList();
        } catch (IOException e) {
            throw FileErrors.of(e, directory);
        } catch (UncheckedIOException e) {
            throw FileErrors.of(e.getCause(), directory);
        }
    }

    private static int compareNames(String a, String b) {
        int order = a.compareToIgnoreCase(b);
        return order != 0 ? order : a.compareTo(b);
    }

    static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                for (Path child : children(path)) {
                    delete(child);
                }
            }
            Files.delete(path);
        } catch (IOException e) {
            throw FileErrors.of(e, path);
        }
    }
}
