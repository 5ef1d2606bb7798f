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

/** Lists directories. */
final class FileTrees {

    private FileTrees() {}

    /** What is in a directory: its name and whether it is a directory are asked of the system once. */
    record Child(Path path, String name, boolean isDirectory) {

        private static Child of(Path path) {
            return new Child(path, path.getFileName().toString(), Files.isDirectory(path));
        }
    }

    private static final Comparator<Child> ORDER = Comparator.comparing(Child::isDirectory).reversed()
        .thenComparing(Child::name, FileTrees::compareNames);

    static List<Path> children(Path directory) {
        return listing(directory).stream().map(Child::path).toList();
    }

    /** Directories first, then files, each by name without case. */
    static List<Child> listing(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(Child::of).sorted(ORDER).toList();
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
}
