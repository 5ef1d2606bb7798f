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

    /** @throws DotNetException System.ArgumentException where no file can have that name */
    static Path of(String text) {
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
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.exists(path);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
