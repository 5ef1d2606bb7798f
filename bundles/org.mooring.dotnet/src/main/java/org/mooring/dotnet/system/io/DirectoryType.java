package org.mooring.dotnet.system.io;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Process;
import org.mooring.dotnet.Type;

/** System.IO.Directory. */
@ClrClass(value = "System.IO.Directory", type = ClrClass.None.class)
public final class DirectoryType {

    private static final String OPTION = "System.IO.SearchOption";

    private DirectoryType() {}

    public static boolean exists(String path) {
        return path != null && !path.isEmpty() && Files.isDirectory(FileErrors.path(path));
    }

    @Type("System.IO.DirectoryInfo")
    public static Object createDirectory(String path) {
        Path directory = FileErrors.path(path);
        FileErrors.run(directory, () -> Files.createDirectories(directory));
        return new DirectoryInfo(directory);
    }

    public static void delete(String path) {
        delete(path, false);
    }

    public static void delete(String path, boolean recursive) {
        Path directory = FileErrors.path(path);
        if (!Files.isDirectory(directory)) {
            throw Exceptions.make("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + directory + "'.");
        }
        FileErrors.run(directory, () -> {
            if (recursive) {
                deleteAll(directory);
            } else {
                Files.delete(directory);
            }
            return null;
        });
    }

    static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    public static void move(String sourceDirName, String destDirName) {
        FileType.move(sourceDirName, destDirName);
    }

    public static String getCurrentDirectory() {
        return Process.current().directory();
    }

    public static void setCurrentDirectory(String path) {
        Process.current().directory(path);
    }

    @Type("System.IO.DirectoryInfo")
    public static Object getParent(String path) {
        Path parent = FileErrors.path(path).normalize().getParent();
        return parent == null ? null : new DirectoryInfo(parent);
    }

    /** Files, directories or both; a pattern of {@code *} and {@code ?}. */
    static List<Path> find(Path directory, String pattern, boolean deep, boolean files, boolean directories) {
        if (!Files.isDirectory(directory)) {
            throw Exceptions.make("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + directory + "'.");
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceAll("([\\[\\]{}\\\\])", "\\\\$1"));
        boolean everything = pattern.equals("*") || pattern.equals("*.*");
        return FileErrors.run(directory, () -> {
            try (Stream<Path> all = Files.walk(directory, deep ? Integer.MAX_VALUE : 1)) {
                return all.skip(1).filter(p -> Files.isDirectory(p) ? directories : files).filter(p -> everything || matcher.matches(p.getFileName())).toList();
            }
        });
    }

    private static String[] find(String path, String pattern, Object option, boolean files, boolean directories) {
        boolean rooted = path.startsWith("/");
        Path base = FileErrors.path(path);
        return find(base, pattern, option != null && ClrEnum.number(option) == 1, files, directories).stream()
                .map(found -> rooted ? found.toString() : path + "/" + base.relativize(found)).toArray(String[]::new);
    }

    public static String[] getFiles(String path) {
        return find(path, "*", null, true, false);
    }

    public static String[] getFiles(String path, String searchPattern) {
        return find(path, searchPattern, null, true, false);
    }

    public static String[] getFiles(String path, String searchPattern, @Type(OPTION) Object searchOption) {
        return find(path, searchPattern, searchOption, true, false);
    }

    public static String[] getDirectories(String path) {
        return find(path, "*", null, false, true);
    }

    public static String[] getDirectories(String path, String searchPattern) {
        return find(path, searchPattern, null, false, true);
    }

    public static String[] getDirectories(String path, String searchPattern, @Type(OPTION) Object searchOption) {
        return find(path, searchPattern, searchOption, false, true);
    }

    public static String[] getFileSystemEntries(String path) {
        return find(path, "*", null, true, true);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFiles(String path) {
        return getFiles(path);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFiles(String path, String searchPattern) {
        return getFiles(path, searchPattern);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFiles(String path, String searchPattern, @Type(OPTION) Object searchOption) {
        return getFiles(path, searchPattern, searchOption);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateDirectories(String path) {
        return getDirectories(path);
    }

    public static DateTime getCreationTime(String path) {
        return FileType.getCreationTime(path);
    }

    public static DateTime getCreationTimeUtc(String path) {
        return FileType.getCreationTimeUtc(path);
    }

    public static DateTime getLastAccessTime(String path) {
        return FileType.getLastAccessTime(path);
    }

    public static DateTime getLastAccessTimeUtc(String path) {
        return FileType.getLastAccessTimeUtc(path);
    }

    public static DateTime getLastWriteTime(String path) {
        return FileType.getLastWriteTime(path);
    }

    public static DateTime getLastWriteTimeUtc(String path) {
        return FileType.getLastWriteTimeUtc(path);
    }

    public static void setCreationTime(String path, DateTime creationTime) {
        FileType.setCreationTime(path, creationTime);
    }

    public static void setLastAccessTime(String path, DateTime lastAccessTime) {
        FileType.setLastAccessTime(path, lastAccessTime);
    }

    public static void setLastWriteTime(String path, DateTime lastWriteTime) {
        FileType.setLastWriteTime(path, lastWriteTime);
    }

    public static void setLastWriteTimeUtc(String path, DateTime lastWriteTimeUtc) {
        FileType.setLastWriteTimeUtc(path, lastWriteTimeUtc);
    }

    public static String getDirectoryRoot(String path) {
        return PathType.getPathRoot(PathType.getFullPath(path));
    }

    public static String[] getLogicalDrives() {
        return new String[] {"/"};
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFileSystemEntries(String path) {
        return getFileSystemEntries(path);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFileSystemEntries(String path, String searchPattern) {
        return getFileSystemEntries(path, searchPattern);
    }

    public static String[] getFileSystemEntries(String path, String searchPattern) {
        return find(path, searchPattern, null, true, true);
    }

    public static String[] getFileSystemEntries(String path, String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return find(path, searchPattern, searchOption, true, true);
    }

    public static void setCreationTimeUtc(String path, DateTime creationTimeUtc) {
        FileType.setCreationTimeUtc(path, creationTimeUtc);
    }

    public static void setLastAccessTimeUtc(String path, DateTime lastAccessTimeUtc) {
        FileType.setLastAccessTimeUtc(path, lastAccessTimeUtc);
    }

    @Type("System.IO.FileSystemInfo")
    public static Object createSymbolicLink(String path, String pathToTarget) {
        return new DirectoryInfo(Links.create(path, pathToTarget), path);
    }

    @Type("System.IO.FileSystemInfo")
    public static Object resolveLinkTarget(String linkPath, boolean returnFinalTarget) {
        return Links.target(FileErrors.path(linkPath), returnFinalTarget);
    }

    @Type("System.IO.DirectoryInfo")
    public static Object createTempSubdirectory(@org.mooring.dotnet.Optional String prefix) {
        Path in = Path.of(PathType.getTempPath());
        Path made = FileErrors.run(in, () -> Files.createTempDirectory(in, prefix == null ? "" : prefix));
        return new DirectoryInfo(made, made.toString());
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateDirectories(String path, String searchPattern) {
        return getDirectories(path, searchPattern);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateDirectories(String path, String searchPattern, @Type(OPTION) Object searchOption) {
        return getDirectories(path, searchPattern, searchOption);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public static Object enumerateFileSystemEntries(String path, String searchPattern, @Type(OPTION) Object searchOption) {
        return getFileSystemEntries(path, searchPattern, searchOption);
    }
}
