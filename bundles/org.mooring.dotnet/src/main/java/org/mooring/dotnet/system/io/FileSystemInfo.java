package org.mooring.dotnet.system.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** A file or directory, there or not (System.IO.FileSystemInfo). What it tells is read when it is asked for. */
@ClrClass(value = "System.IO.FileSystemInfo", base = "System.MarshalByRefObject")
public abstract class FileSystemInfo {

    private static final java.util.Set<PosixFilePermission> WRITE =
        EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    final Path path;
    private final String fullName;
    private final String original;

    /** @param original the text it was made of; a slash at its end stays */
    FileSystemInfo(Path path, String original) {
        this.path = path;
        this.fullName = original.endsWith("/") && path.getParent() != null ? path + "/" : path.toString();
        this.original = original;
    }

    /** The item at a path as it is now. */
    public static FileSystemInfo of(Path path) {
        return of(path, path.toString());
    }

    /** The item at a path that was written so. */
    public static FileSystemInfo of(Path path, String written) {
        return Files.isDirectory(path) ? new DirectoryInfo(path, written) : new FileInfo(path, written);
    }

    public Path path() {
        return path;
    }

    @Get
    public String fullName() {
        return fullName;
    }

    @Get
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Get
    public String extension() {
        return PathType.getExtension(name());
    }

    @Get
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(path) == this instanceof DirectoryInfo;
    }

    private BasicFileAttributes read() {
        return FileErrors.run(path, () -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static DateTime time(FileTime time) {
        return DateTime.of(time.toInstant(), DateTimeKind.Local);
    }

    /** When it was made, else, where the file system does not keep that, the earliest change that is known. */
    @Get
    public DateTime creationTime() {
        BasicFileAttributes times = read();
        return time(times.creationTime().toMillis() > 0 ? times.creationTime() : earliestChange(times.lastModifiedTime()));
    }

    private FileTime earliestChange(FileTime written) {
        try {
            Map<String, Object> unix = Files.readAttributes(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return unix.get("ctime") instanceof FileTime changed && changed.compareTo(written) < 0 ? changed : written;
        } catch (IOException | UnsupportedOperationException notKnown) {
            return written;
        }
    }

    @Get
    public DateTime lastWriteTime() {
        return time(read().lastModifiedTime());
    }

    @Get
    public DateTime lastAccessTime() {
        return time(read().lastAccessTime());
    }

    @Get
    public DateTime creationTimeUtc() {
        return creationTime().toUniversalTime();
    }

    @Get
    public DateTime lastWriteTimeUtc() {
        return lastWriteTime().toUniversalTime();
    }

    @Get
    public DateTime lastAccessTimeUtc() {
        return lastAccessTime().toUniversalTime();
    }

    @Set
    public void creationTime(DateTime time) {
        times(null, null, FileTime.from(time.toInstant()));
    }

    @Set
    public void lastWriteTime(DateTime time) {
        times(FileTime.from(time.toInstant()), null, null);
    }

    @Set
    public void lastWriteTimeUtc(DateTime time) {
        lastWriteTime(time.kind() == DateTimeKind.Unspecified ? new DateTime(time.ticks(), DateTimeKind.Utc) : time);
    }

    @Set
    public void lastAccessTime(DateTime time) {
        times(null, FileTime.from(time.toInstant()), null);
    }

    private void times(FileTime written, FileTime accessed, FileTime created) {
        FileErrors.run(path, () -> {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(written, accessed, created);
            return null;
        });
    }

    public boolean isHidden() {
        return name().startsWith(".");
    }

    @Get
    @Type("System.IO.FileAttributes")
    public Object attributes() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw FileErrors.missing(path);
        }
        long bits = (Files.isDirectory(path) ? 16 : 0) | (isHidden() ? 2 : 0) | (isReadOnly(path) ? 1 : 0) | (Files.isSymbolicLink(path) ? 1024 : 0);
        return ((ClrEnum) ClrTypes.find("System.IO.FileAttributes")).value(bits == 0 ? 128 : bits);
    }

    @Set
    public void attributes(@Type("System.IO.FileAttributes") Object value) {
        FileType.setAttributes(path.toString(), value);
    }

    /** Whether it may be written, by what its permissions say: the administrator can write all, and still it is read-only. */
    public static boolean isReadOnly(Path path) {
        try {
            return !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException | UnsupportedOperationException noPermissions) {
            return Files.exists(path) && !Files.isWritable(path);
        }
    }

    /** Takes everybody the right to write, or gives it to the owner. */
    static void setReadOnly(Path path, boolean readOnly) {
        FileErrors.run(path, () -> {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view == null) {
                return path.toFile().setWritable(!readOnly, true);
            }
            java.util.Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            boolean changed = readOnly ? permissions.removeAll(WRITE) : permissions.add(PosixFilePermission.OWNER_WRITE);
            if (changed) {
                view.setPermissions(permissions);
            }
            return changed;
        });
    }

    @Get
    public String linkTarget() {
        return Files.isSymbolicLink(path) ? FileErrors.run(path, () -> Files.readSymbolicLink(path).toString()) : null;
    }

    @Member
    public void delete() {
        if (this instanceof DirectoryInfo) {
            DirectoryType.delete(path.toString());
        } else {
            FileType.delete(path.toString());
        }
    }

    /** Nothing is kept that would be old. */
    @Member
    public void refresh() {}

    /** The text it was made of. */
    @Override
    public String toString() {
        return original;
    }

    @Get
    @Type("System.IO.UnixFileMode")
    public Object unixFileMode() {
        return UnixMode.of(path);
    }

    @org.mooring.dotnet.Set
    public void unixFileMode(@Type("System.IO.UnixFileMode") Object mode) {
        UnixMode.set(path, mode);
    }

    @Member
    public void createAsSymbolicLink(String pathToTarget) {
        Links.create(path.toString(), pathToTarget);
    }

    @Member
    @Type("System.IO.FileSystemInfo")
    public Object resolveLinkTarget(boolean returnFinalTarget) {
        return Links.target(path, returnFinalTarget);
    }
}
