package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;
import org.mooring.format.FileErrors;
import org.mooring.object.Conversion;

/** A file or directory, there or not (System.IO.FileSystemInfo), with what PowerShell's type data adds. */
@ClrClass(value = "System.IO.FileSystemInfo", base = "System.MarshalByRefObject")
public abstract class FileSystemInfo {

    final String fullName;

    FileSystemInfo(String fullName) {
        this.fullName = fullName;
    }

    /** The item at a path as it is now. */
    public static FileSystemInfo of(String path) {
        return Files.isDirectory(Path.of(path)) ? new DirectoryInfo(path) : new FileInfo(path);
    }

    final Path path() {
        return Path.of(fullName);
    }

    @Get
    public String fullName() {
        return fullName;
    }

    @Get
    public String name() {
        Path name = path().getFileName();
        return name == null ? fullName : name.toString();
    }

    @Get
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot);
    }

    @Get
    public boolean exists() {
        return Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
    }

    private BasicFileAttributes read() {
        try {
            return Files.readAttributes(path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    private static DateTime time(FileTime time) {
        return DateTime.of(time.toInstant(), DateTimeKind.Local);
    }

    @Get
    public DateTime creationTime() {
        return time(read().creationTime());
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

    @org.mooring.dotnet.Set
    public void lastWriteTime(DateTime time) {
        times(FileTime.from(time.toInstant()), null, null);
    }

    @org.mooring.dotnet.Set
    public void lastWriteTimeUtc(DateTime time) {
        lastWriteTime(time.kind() == DateTimeKind.Unspecified ? new DateTime(time.ticks(), DateTimeKind.Utc) : time);
    }

    @org.mooring.dotnet.Set
    public void lastAccessTime(DateTime time) {
        times(null, FileTime.from(time.toInstant()), null);
    }

    @org.mooring.dotnet.Set
    public void creationTime(DateTime time) {
        times(null, null, FileTime.from(time.toInstant()));
    }

    private void times(FileTime written, FileTime accessed, FileTime created) {
        try {
            Files.getFileAttributeView(path(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(written, accessed, created);
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    final boolean isHidden() {
        return name().startsWith(".");
    }

    @Get
    @Type("System.IO.FileAttributes")
    public Object attributes() {
        long bits = 0;
        bits |= this instanceof DirectoryInfo ? 16 : 0;
        bits |= isHidden() ? 2 : 0;
        bits |= FileModes.isReadOnly(path()) ? 1 : 0;
        bits |= Files.isSymbolicLink(path()) ? 1024 : 0;
        return Conversion.convert(bits == 0 ? 128L : bits, ClrTypes.find("System.IO.FileAttributes"));
    }

    @Get
    public String linkTarget() {
        try {
            return Files.isSymbolicLink(path()) ? Files.readSymbolicLink(path()).toString() : null;
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    @Member
    public void delete() {
        try {
            Files.delete(path());
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    @Member
    public void refresh() {}

    /** What UNIX says of it. */
    UnixStat unixStat() {
        return new UnixStat(path());
    }

    String resolvedTarget() {
        try {
            return Files.isSymbolicLink(path()) ? path().toRealPath().toString() : fullName;
        } catch (IOException gone) {
            return fullName;
        }
    }

    @Override
    public String toString() {
        return fullName;
    }
}
