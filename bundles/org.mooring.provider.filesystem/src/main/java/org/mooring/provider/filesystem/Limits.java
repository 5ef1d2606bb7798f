package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/** What drives with a limit, as {@code User:}, ask of those who read and write there: no links, and no more than there is room for. */
final class Limits {

    private Limits() {}

    /** Throws where a link would be followed. */
    static Path check(Path file) {
        return LimitedFolder.checked(file);
    }

    /** Throws where a link would be followed on the way to it. */
    static Path checkWay(Path file) {
        LimitedFolder folder = LimitedFolder.of(file);
        if (folder != null) {
            folder.check(file, true);
        }
        return file;
    }

    /** Whether no link is on the way to it. */
    static boolean isReached(Path file, boolean itself) {
        LimitedFolder folder = LimitedFolder.of(file);
        return folder == null || folder.link(file, itself) == null;
    }

    /** Throws where no link may be made. */
    static void checkNewLink(Path link) {
        if (LimitedFolder.of(link) != null) {
            throw new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + link + "' is denied: this drive has no links.")
                .withRecord("NewItemUnauthorizedAccessError", ErrorCategory.PermissionDenied, link.toString());
        }
    }

    /** Makes a file, of which there may be another already. */
    static void writing(Path file, long bytes, LimitedFolder.Action action) throws IOException {
        LimitedFolder folder = LimitedFolder.of(file);
        if (folder == null) {
            action.run();
            return;
        }
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        folder.write(bytes - (exists ? Files.size(file) : 0), LimitedFolder.missing(file), action);
    }

    /** Moves a file or folder, which takes room where it was elsewhere before. */
    static void moving(Path from, Path to, LimitedFolder.Action action) throws IOException {
        LimitedFolder folder = LimitedFolder.of(to);
        if (folder == null || folder == LimitedFolder.of(from)) {
            action.run();
            return;
        }
        long bytes = 0;
        int items = 0;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                bytes += Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) ? Files.size(each) : 0;
                items++;
                if (Files.isSymbolicLink(each)) {
                    checkNewLink(to);
                }
            }
        }
        folder.write(bytes, items, action);
    }
}
