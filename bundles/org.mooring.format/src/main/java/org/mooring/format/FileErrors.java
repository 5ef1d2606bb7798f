package org.mooring.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mooring.api.stream.DotNetException;

/** What went wrong with a file, as the .NET exception that scripts know. */
public final class FileErrors {

    private FileErrors() {}

    public static DotNetException of(IOException e, Path file) {
        Path parent = file.getParent();
        if (e instanceof NoSuchFileException) {
            return parent != null && !Files.isDirectory(parent) ? new DotNetException("System.IO.DirectoryNotFoundException",
                "Could not find a part of the path '" + file + "'.", e)
                : new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + file + "'.", e);
        }
        if (e instanceof AccessDeniedException || Files.isDirectory(file)) {
            return new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied.", e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return new DotNetException("System.IO.IOException", "The file '" + file + "' already exists.", e);
        }
        if (parent != null && !Files.isDirectory(parent)) {
            return new DotNetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + file + "'.", e);
        }
        return new DotNetException("System.IO.IOException", e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
}
