package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.tasks.TaskType;

/** System.IO.File. */
@ClrClass(value = "System.IO.File", type = ClrClass.None.class)
public final class FileType {

    private static final String LINES = "System.Collections.Generic.IEnumerable`1[System.String]";

    private FileType() {}

    private static byte[] bytes(String path) {
        Path file = FileErrors.path(path);
        return FileErrors.run(file, () -> OpenFile.bytes(file));
    }

    private static void write(String path, byte[] bytes, boolean append) {
        Path file = FileErrors.path(path);
        FileErrors.run(file, () -> append ? Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND) : Files.write(file, bytes));
    }

    private static void write(String path, String text, Encoding encoding, boolean append) {
        byte[] encoded = encoding.encode(text == null ? "" : text);
        boolean marked = encoding.mark() && !(append && Files.exists(FileErrors.path(path)));
        byte[] preamble = marked ? encoding.preamble() : new byte[0];
        byte[] all = java.util.Arrays.copyOf(preamble, preamble.length + encoded.length);
        System.arraycopy(encoded, 0, all, preamble.length, encoded.length);
        write(path, all, append);
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        return lines;
    }

    private static String joined(Object contents) {
        StringBuilder out = new StringBuilder();
        for (Object line : Sequences.of(contents)) {
            out.append(line == null ? "" : line).append('\n');
        }
        return out.toString();
    }

    public static boolean exists(String path) {
        return path != null && !path.isEmpty() && Files.exists(FileErrors.path(path)) && !Files.isDirectory(FileErrors.path(path));
    }

    public static String readAllText(String path) {
        return Encoding.UTF8.read(bytes(path));
    }

    public static String readAllText(String path, Encoding encoding) {
        return encoding.read(bytes(path));
    }

    public static String[] readAllLines(String path) {
        return lines(readAllText(path)).toArray(String[]::new);
    }

    public static String[] readAllLines(String path, Encoding encoding) {
        return lines(readAllText(path, encoding)).toArray(String[]::new);
    }

    @Type(LINES)
    public static Object readLines(String path) {
        return readAllLines(path);
    }

    public static byte[] readAllBytes(String path) {
        return bytes(path);
    }

    public static void writeAllText(String path, String contents) {
        write(path, contents, Encoding.UTF8, false);
    }

    public static void writeAllText(String path, String contents, Encoding encoding) {
        write(path, contents, encoding, false);
    }

    public static void writeAllLines(String path, String[] contents) {
        writeAllLines(path, (Object) contents);
    }

    public static void writeAllLines(String path, String[] contents, Encoding encoding) {
        writeAllLines(path, (Object) contents, encoding);
    }

    public static void appendAllLines(String path, @Type(LINES) Object contents, Encoding encoding) {
        appendAllText(path, joined(contents), encoding);
    }

    @Type(LINES)
    public static Object readLines(String path, Encoding encoding) {
        return readAllLines(path, encoding);
    }

    public static void writeAllLines(String path, @Type(LINES) Object contents) {
        write(path, joined(contents), Encoding.UTF8, false);
    }

    public static void writeAllLines(String path, @Type(LINES) Object contents, Encoding encoding) {
        write(path, joined(contents), encoding, false);
    }

    public static void writeAllBytes(String path, byte[] bytes) {
        write(path, bytes, false);
    }

    public static void appendAllText(String path, String contents) {
        write(path, contents, Encoding.UTF8, true);
    }

    public static void appendAllText(String path, String contents, Encoding encoding) {
        write(path, contents, encoding, true);
    }

    public static void appendAllLines(String path, @Type(LINES) Object contents) {
        write(path, joined(contents), Encoding.UTF8, true);
    }

    public static ClrStream openRead(String path) {
        return ClrStream.file(path, 3, 1);
    }

    public static ClrStream openWrite(String path) {
        return ClrStream.file(path, 4, 2);
    }

    public static ClrStream create(String path) {
        return ClrStream.file(path, 2, 3);
    }

    public static ClrStream open(String path, @Type("System.IO.FileMode") Object mode) {
        return ClrStream.OfFile.make(path, mode);
    }

    public static ClrReader openText(String path) {
        return ClrReader.OfStream.make(path);
    }

    public static ClrWriter createText(String path) {
        return ClrWriter.OfStream.make(path);
    }

    public static ClrWriter appendText(String path) {
        return ClrWriter.OfStream.make(path, true);
    }

    public static void delete(String path) {
        Path file = FileErrors.path(path);
        if (Files.isDirectory(file)) {
            throw Exceptions.make("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied.");
        }
        if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw FileErrors.missing(file);
        }
        FileErrors.run(file, () -> Files.deleteIfExists(file));
    }

    public static void copy(String sourceFileName, String destFileName) {
        copy(sourceFileName, destFileName, false);
    }

    public static void copy(String sourceFileName, String destFileName, boolean overwrite) {
        Path from = FileErrors.path(sourceFileName);
        Path to = FileErrors.path(destFileName);
        if (!Files.exists(from)) {
            throw FileErrors.missing(from);
        }
        FileErrors.run(to, () -> overwrite ? Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING) : Files.copy(from, to));
    }

    public static void move(String sourceFileName, String destFileName) {
        move(sourceFileName, destFileName, false);
    }

    public static void move(String sourceFileName, String destFileName, boolean overwrite) {
        Path from = FileErrors.path(sourceFileName);
        Path to = FileErrors.path(destFileName);
        if (!Files.exists(from)) {
            throw FileErrors.missing(from);
        }
        FileErrors.run(to, () -> overwrite ? Files.move(from, to, StandardCopyOption.REPLACE_EXISTING) : Files.move(from, to));
    }

    static DateTime time(FileTime time, DateTimeKind kind) {
        return DateTime.of(time.toInstant(), kind);
    }

    public static DateTime getLastWriteTime(String path) {
        Path file = FileErrors.path(path);
        return FileErrors.run(file, () -> time(Files.getLastModifiedTime(file), DateTimeKind.Local));
    }

    public static DateTime getLastWriteTimeUtc(String path) {
        return getLastWriteTime(path).toUniversalTime();
    }

    public static void setLastWriteTime(String path, DateTime lastWriteTime) {
        Path file = FileErrors.path(path);
        FileErrors.run(file, () -> Files.setLastModifiedTime(file, FileTime.from(lastWriteTime.toInstant())));
    }

    public static void setLastWriteTimeUtc(String path, DateTime lastWriteTimeUtc) {
        setLastWriteTime(path, utc(lastWriteTimeUtc));
    }

    /** A time without a kind is taken as universal. */
    private static DateTime utc(DateTime time) {
        return time.kind() == DateTimeKind.Unspecified ? new DateTime(time.ticks(), DateTimeKind.Utc) : time;
    }

    public static DateTime getCreationTime(String path) {
        Path file = FileErrors.path(path);
        return FileErrors.run(file, () -> time((FileTime) Files.getAttribute(file, "creationTime"), DateTimeKind.Local));
    }

    public static DateTime getCreationTimeUtc(String path) {
        return getCreationTime(path).toUniversalTime();
    }

    public static DateTime getLastAccessTime(String path) {
        Path file = FileErrors.path(path);
        return FileErrors.run(file, () -> time((FileTime) Files.getAttribute(file, "lastAccessTime"), DateTimeKind.Local));
    }

    public static DateTime getLastAccessTimeUtc(String path) {
        return getLastAccessTime(path).toUniversalTime();
    }

    public static void setLastAccessTime(String path, DateTime lastAccessTime) {
        Path file = FileErrors.path(path);
        FileErrors.run(file, () -> Files.setAttribute(file, "lastAccessTime", FileTime.from(lastAccessTime.toInstant())));
    }

    public static void setCreationTime(String path, DateTime creationTime) {
        Path file = FileErrors.path(path);
        FileErrors.run(file, () -> Files.setAttribute(file, "creationTime", FileTime.from(creationTime.toInstant())));
    }

    public static void setAttributes(String path, @Type("System.IO.FileAttributes") Object fileAttributes) {
        Path file = FileErrors.path(path);
        FileSystemInfo.setReadOnly(file, (org.mooring.dotnet.ClrEnum.number(fileAttributes) & 1) != 0);
    }

    public static void appendAllBytes(String path, byte[] bytes) {
        write(path, bytes, true);
    }

    public static void replace(String sourceFileName, String destinationFileName, String destinationBackupFileName) {
        if (destinationBackupFileName != null && !destinationBackupFileName.isEmpty()) {
            copy(destinationFileName, destinationBackupFileName, true);
        }
        move(sourceFileName, destinationFileName, true);
    }

    @Type("System.IO.FileAttributes")
    public static Object getAttributes(String path) {
        return FileSystemInfo.of(FileErrors.path(path)).attributes();
    }

    public static void setLastAccessTimeUtc(String path, DateTime lastAccessTimeUtc) {
        setLastAccessTime(path, utc(lastAccessTimeUtc));
    }

    public static void setCreationTimeUtc(String path, DateTime creationTimeUtc) {
        setCreationTime(path, utc(creationTimeUtc));
    }

    @Type("System.IO.UnixFileMode")
    public static Object getUnixFileMode(String path) {
        return UnixMode.of(FileErrors.path(path));
    }

    public static void setUnixFileMode(String path, @Type("System.IO.UnixFileMode") Object mode) {
        UnixMode.set(FileErrors.path(path), mode);
    }

    @Type("System.IO.FileSystemInfo")
    public static Object createSymbolicLink(String path, String pathToTarget) {
        return FileSystemInfo.of(Links.create(path, pathToTarget));
    }

    @Type("System.IO.FileSystemInfo")
    public static Object resolveLinkTarget(String linkPath, boolean returnFinalTarget) {
        return Links.target(FileErrors.path(linkPath), returnFinalTarget);
    }

    public static TaskType readAllTextAsync(String path) {
        return TaskType.of(readAllText(path), ClrTypes.STRING);
    }

    public static TaskType readAllBytesAsync(String path) {
        return TaskType.of(readAllBytes(path), ClrTypes.array(ClrTypes.BYTE, 1));
    }

    public static TaskType readAllLinesAsync(String path) {
        return TaskType.of(readAllLines(path), ClrTypes.array(ClrTypes.STRING, 1));
    }

    public static TaskType writeAllTextAsync(String path, String contents) {
        writeAllText(path, contents);
        return TaskType.completedTask();
    }

    public static TaskType writeAllBytesAsync(String path, byte[] bytes) {
        writeAllBytes(path, bytes);
        return TaskType.completedTask();
    }

    public static TaskType writeAllLinesAsync(String path, @Type(LINES) Object contents) {
        writeAllLines(path, contents);
        return TaskType.completedTask();
    }

    public static TaskType appendAllTextAsync(String path, String contents) {
        appendAllText(path, contents);
        return TaskType.completedTask();
    }

    public static TaskType appendAllLinesAsync(String path, @Type(LINES) Object contents) {
        appendAllLines(path, contents);
        return TaskType.completedTask();
    }

    public static ClrStream open(String path, @Type("System.IO.FileMode") Object mode, @Type("System.IO.FileAccess") Object access) {
        return ClrStream.OfFile.make(path, mode, access, null);
    }

    public static ClrStream open(String path, @Type("System.IO.FileMode") Object mode, @Type("System.IO.FileAccess") Object access,
            @Type("System.IO.FileShare") Object share) {
        return ClrStream.OfFile.make(path, mode, access, share);
    }

    public static ClrStream create(String path, int bufferSize) {
        return create(path);
    }
}
