package org.mooring.shell.powershell.userdrive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Member;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.DriveRule;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * What the helper functions of {@code User:} do, with answers in the form that clients expect of them. Paths are of that drive, or of nothing; links are
 * not followed, and there is no more room than the drive has.
 */
@ClrClass("Mooring.UserDriveFiles")
public final class UserDriveFiles {

    /** The most that is read at once, whatever is asked for. */
    private static final int MOST_BYTES = 16 << 20;

    private UserDriveFiles() {}

    private static PathInfo place(String path) {
        PathInfo place = Engine.current().drives().qualify(path);
        if (place.drive() == null || !place.drive().name().equalsIgnoreCase(DriveRule.USER)) {
            throw new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + path + "' is denied.");
        }
        return place;
    }

    private static Path file(String path) {
        Path file = Path.of(place(path).providerPath());
        folder(file).check(file, false);
        return file;
    }

    private static LimitedFolder folder(Path file) {
        LimitedFolder folder = LimitedFolder.of(file);
        if (folder == null) {
            throw new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied.");
        }
        return folder;
    }

    /** As the client knows it. */
    private static String shown(Path file) {
        String below = folder(file).root().relativize(file.toAbsolutePath().normalize()).toString();
        return DriveRule.USER + ":" + (below.isEmpty() ? "" : "/" + below);
    }

    /** Adds a piece to a file, which is made anew where {@code create} says so; answers how many bytes that were. */
    @Member
    public static Object write(String path, String fragment, boolean create, boolean empty) {
        Path file = file(path);
        byte[] bytes = empty || fragment == null ? new byte[0] : decoded(fragment);
        try {
            boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            boolean fresh = create || !exists;
            long before = fresh && exists ? Files.size(file) : 0;
            folder(file).write(bytes.length - before, exists ? 0 : 1, () -> write(file, bytes, fresh));
        } catch (IOException e) {
            throw failed(e, path);
        }
        return answer("BytesWritten", bytes.length);
    }

    private static byte[] decoded(String fragment) {
        try {
            return Base64.getDecoder().decode(fragment);
        } catch (IllegalArgumentException e) {
            throw new DotNetException("System.FormatException", "The input is not a valid Base-64 string as it contains a non-base 64 character, more"
                + " than two padding characters, or an illegal character among the padding characters.", e);
        }
    }

    private static void write(Path file, byte[] bytes, boolean fresh) throws IOException {
        if (fresh) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            out.write(bytes);
        }
    }

    /** Makes a folder; one that is there already is told, unless {@code force} says that this is as well. */
    @Member
    public static Object makeFolder(String path, boolean force) {
        Path folder = file(path);
        boolean exists = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (exists && (!force || !Files.isDirectory(folder))) {
            return answer("DirectoryPath", null, "PathExists", true);
        }
        try {
            folder(folder).write(0, exists ? 0 : 1, () -> Files.createDirectories(folder));
        } catch (IOException e) {
            throw failed(e, path);
        }
        return answer("DirectoryPath", path, "PathExists", false);
    }

    /** The time of the last change is what there is to be set. */
    @Member
    public static void setMetadata(String path, Object metadata) {
        Path file = file(path);
        if (PSObject.base(metadata) instanceof Map<?, ?> values && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            PSHashtable named = new PSHashtable(values);
            Object time = PSObject.base(named.get("LastWriteTimeUtc"));
            if (time != null) {
                try {
                    Files.setLastModifiedTime(file, FileTime.from(time instanceof DateTime given ? given.toInstant() : Instant.parse(time.toString())));
                } catch (IOException | DateTimeParseException e) {
                    throw failed(new IOException(e), path);
                }
            }
        }
    }

    @Member
    public static Object metadata(String path) {
        Path file = file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            DateTime utc = DateTime.of(Files.getLastModifiedTime(file).toInstant(), DateTimeKind.Utc);
            DateTime local = DateTime.of(Files.getLastModifiedTime(file).toInstant(), DateTimeKind.Local);
            String attribute = Files.isDirectory(file) ? "Directory" : Files.isWritable(file) ? "Normal" : "ReadOnly";
            return answer("Attributes", new Object[] {attribute}, "LastWriteTime", local, "LastWriteTimeUtc", utc);
        } catch (IOException e) {
            throw failed(e, path);
        }
    }

    @Member
    public static Object info(String path) {
        PathInfo place = place(path);
        Path file = file(path);
        String root = place.drive().root();
        Path parent = file.toString().equals(root) ? null : file.getParent();
        PSHashtable answer = answer("IsFileInfo", Files.isRegularFile(file), "IsDirectoryInfo", Files.isDirectory(file));
        if (parent != null) {
            answer.put("ParentIsDirectoryInfo", Files.isDirectory(parent));
        }
        return answer;
    }

    @Member
    public static boolean isFile(String path) {
        return Files.isRegularFile(file(path));
    }

    @Member
    public static boolean isFolder(String path) {
        return Files.isDirectory(file(path));
    }

    /** Whether there is such an item, and which drive it would be on. */
    @Member
    public static Object validate(String path, boolean source) {
        boolean absolute = path.indexOf(':') > 0;
        if (!absolute) {
            return answer("Exists", null, "Root", null, "IsAbsolute", false);
        }
        boolean exists = source ? !found(path).isEmpty() : Files.exists(file(path), LinkOption.NOFOLLOW_LINKS);
        return answer("Exists", exists, "Root", source && !exists ? null : DriveRule.USER + ":", "IsAbsolute", true);
    }

    /** What a path names, which may have wildcards; links are nothing. */
    private static List<Path> found(String path) {
        place(path);
        List<PathInfo> places;
        try {
            places = Engine.current().drives().resolve(path, null);
        } catch (DotNetException nothing) {
            if (nothing.typeName().endsWith("ItemNotFoundException")) {
                return List.of();
            }
            throw nothing;
        }
        return places.stream().map(each -> Path.of(each.providerPath())).filter(each -> folder(each).link(each, false) == null).toList();
    }

    @Member
    public static Object items(String path) {
        List<Object> items = new ArrayList<>();
        for (Path each : found(path)) {
            items.add(answer("FullName", shown(each), "Name", each.equals(folder(each).root()) ? DriveRule.USER : each.getFileName().toString(), "FileSize",
                size(each), "IsDirectory", Files.isDirectory(each)));
        }
        return items.isEmpty() ? answer("Exists", false, "Items", null) : answer("Exists", true, "Items", items.toArray());
    }

    @Member
    public static Object below(String path) {
        Path folder = file(path);
        List<Object> files = new ArrayList<>();
        List<Object> folders = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.filter(one -> !Files.isSymbolicLink(one)).sorted().toList()) {
                    if (Files.isDirectory(each)) {
                        folders.add(answer("Name", each.getFileName().toString(), "FullName", shown(each)));
                    } else {
                        files.add(answer("FileName", each.getFileName().toString(), "FilePath", shown(each), "FileSize", size(each)));
                    }
                }
            } catch (IOException e) {
                throw failed(e, path);
            }
        }
        return answer("Files", files.isEmpty() ? null : files.toArray(), "Directories", folders.isEmpty() ? null : folders.toArray());
    }

    private static long size(Path file) {
        try {
            return Files.isDirectory(file) ? 1 : Files.size(file);
        } catch (IOException e) {
            throw failed(e, shown(file));
        }
    }

    /** A piece of a file, and whether there is more after it. */
    @Member
    public static Object read(String path, long start, long count) {
        Path file = file(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + path + "'.");
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long left = Math.max(0, open.length() - start);
            byte[] bytes = new byte[(int) Math.min(Math.min(left, count), MOST_BYTES)];
            if (bytes.length > 0) {
                open.seek(start);
                open.readFully(bytes);
            }
            return answer("b64Fragment", Base64.getEncoder().encodeToString(bytes), "moreAvailable", left > bytes.length, "ExceptionThrown", false);
        } catch (IOException e) {
            throw failed(e, path);
        }
    }

    private static DotNetException failed(IOException e, String path) {
        return new DotNetException("System.IO.IOException", "Cannot use '" + path + "'.", e)
            .withRecord("UserDriveError", ErrorCategory.WriteError, path);
    }

    private static PSHashtable answer(Object... entries) {
        PSHashtable answer = new PSHashtable();
        for (int i = 0; i < entries.length; i += 2) {
            answer.put(entries[i], entries[i + 1]);
        }
        return answer;
    }
}
