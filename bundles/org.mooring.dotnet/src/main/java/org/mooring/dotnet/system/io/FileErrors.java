package org.mooring.dotnet.system.io;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Process;

/** What went wrong with a file, as the .NET exceptions that scripts know. */
public final class FileErrors {

    /** Something that is done with files. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws IOException;
    }

    /** What .NET says with the operating system's words and the file's path. */
    private static final Set<String> REASONS = Set.of("No space left on device", "Disk quota exceeded", "Input/output error", "File too large",
        "Invalid argument", "Not a directory", "Read-only file system", "Too many levels of symbolic links", "Too many links",
        "No such device or address", "No such device", "Text file busy", "Device or resource busy", "Too many open files", "Resource temporarily unavailable",
        "Operation not supported", "Invalid cross-device link", "No such process", "Invalid or incomplete multibyte or wide character");

    private static final Pattern START = Pattern.compile("error[=:] ?\\d+(?:, | \\()([^)]*)\\)?\\s*$");

    private FileErrors() {}

    /** The path as the session sees it; refuses an empty one. */
    public static Path path(String path) {
        if (path == null) {
            throw Exceptions.argumentNull("path");
        }
        if (path.isEmpty()) {
            throw Exceptions.argument("The value cannot be an empty string.", "path");
        }
        return Process.current().resolve(isWindowsPath(path) ? path.replace('\\', '/') : path);
    }

    /**
     * Whether it begins with a backslash and means a place in a folder that is there: clients that think that every PowerShell runs on
     * Windows, as Ansible does, name files so.
     */
    private static boolean isWindowsPath(String path) {
        if (File.separatorChar == '\\' || !path.startsWith("\\") || path.indexOf('/') >= 0) {
            return false;
        }
        Path parent = Path.of(path.replace('\\', '/')).getParent();
        return parent != null && parent.getNameCount() > 0 && Files.isDirectory(parent);
    }

    public static <T> T run(Path path, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw of(e, path);
        }
    }

    /** Without Java's exception as its inner one: .NET's has none, and scripts would see it. */
    public static DotNetException of(IOException e, Path path) {
        return switch (e) {
            case NoSuchFileException none -> missing(path);
            case NotDirectoryException none -> missing(path);
            case FileAlreadyExistsException there -> Exceptions.make("System.IO.IOException", "The file '" + path + "' already exists.");
            case DirectoryNotEmptyException full -> Exceptions.make("System.IO.IOException", "Directory not empty : '" + path + "'");
            default -> {
                String reason = reason(e);
                if (e instanceof AccessDeniedException || reason.equals("Operation not permitted") || reason.equals("Is a directory")) {
                    yield Exceptions.make("System.UnauthorizedAccessException", "Access to the path '" + path + "' is denied.");
                }
                if (reason.equals("File name too long")) {
                    yield Exceptions.make("System.IO.PathTooLongException", "The path '" + path
                        + "' is too long, or a component of the specified path is too long.");
                }
                if (REASONS.contains(reason)) {
                    yield Exceptions.make("System.IO.IOException", reason + " : '" + path + "'");
                }
                if (Files.isDirectory(path)) {
                    yield Exceptions.make("System.UnauthorizedAccessException", "Access to the path '" + path + "' is denied.");
                }
                yield isFolderMissing(path) ? missing(path)
                    : Exceptions.make("System.IO.IOException", e.getMessage() == null ? e.toString() : e.getMessage());
            }
        };
    }

    /** Why a program could not be started, in the operating system's words: Java says {@code error=13, Permission denied} or, since 25, {@code error: 13 (...)}. */
    public static String reasonOfStart(IOException e) {
        Matcher said = START.matcher(String.valueOf(e.getMessage()));
        return said.find() ? said.group(1) : "No such file or directory";
    }

    /** What the operating system said, in its words. */
    private static String reason(IOException e) {
        String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        String reason = said == null ? "" : said.startsWith("Too many levels of symbolic links") ? "Too many levels of symbolic links" : said;
        // Of java.io: the file's name is before it.
        int last = reason.endsWith(")") ? reason.lastIndexOf('(') : -1;
        return last < 0 ? reason : reason.substring(last + 1, reason.length() - 1);
    }

    /** A file that is not there, or the folder that it would be in. */
    public static DotNetException missing(Path path) {
        if (isFolderMissing(path)) {
            return Exceptions.make("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + path + "'.");
        }
        DotNetException e = Exceptions.make("System.IO.FileNotFoundException", "Could not find file '" + path + "'.");
        e.properties().put("FileName", path.toString());
        return e;
    }

    private static boolean isFolderMissing(Path path) {
        return path.getParent() != null && !Files.isDirectory(path.getParent());
    }
}
