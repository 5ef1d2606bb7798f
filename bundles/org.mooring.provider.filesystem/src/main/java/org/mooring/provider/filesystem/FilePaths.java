package org.mooring.provider.filesystem;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/** Paths of files from the text that a user gave, which may be no path at all. */
final class FilePaths {

    private FilePaths() {}

    /**
     * The path of a file that is read or written.
     *
     * @throws DotNetException System.ArgumentException where no file can have that name; System.UnauthorizedAccessException where a drive
     *     follows no links and there is one
     */
    static Path of(String text) {
        return Limits.check(path(text));
    }

    /** The path of a file of which nothing is read or written: a link is one itself. */
    static Path itself(String text) {
        return Limits.checkWay(path(text));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            String message = text.indexOf('\0') >= 0 ? "Null character in path. (Parameter 'path')" : "Illegal characters in path. (Parameter 'path')";
            throw new DotNetException("System.ArgumentException", message, e)
                .withRecord("ItemExistsArgumentError", ErrorCategory.InvalidArgument, text);
        }
    }

    /** Whether there is such a file, or a link of that name that leads nowhere. */
    static boolean exists(String text) {
        try {
            Path path = Path.of(text);
            return Limits.isReached(path, true) && (Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.exists(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
