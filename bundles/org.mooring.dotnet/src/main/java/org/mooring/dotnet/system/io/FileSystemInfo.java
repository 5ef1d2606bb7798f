package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Process;
import org.mooring.dotnet.Set;

/** System.IO.FileSystemInfo, FileInfo and DirectoryInfo: one Java class, whose type is that of what it was made as. */
@ClrClass(value = "System.IO.FileSystemInfo", base = "System.MarshalByRefObject", isAbstract = true)
public final class FileSystemInfo implements ClrTyped {

    private final Path path;
    private final boolean directory;
    private final String original;

    private FileSystemInfo(Path path, boolean directory, String original) {
        this.path = path.normalize();
        this.directory = directory;
        this.original = original;
    }

    /** As what is there. */
    public static FileSystemInfo of(Path path) {
        return new FileSystemInfo(path, Files.isDirectory(path), path.toString());
    }

    public static FileSystemInfo make(Path path, boolean directory) {
        return new FileSystemInfo(path, directory, path.toString());
    }

    public Path path() {
        return path;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(directory ? "System.IO.DirectoryInfo" : "System.IO.FileInfo");
    }

    @Get
    public String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    @Get
    public String fullName() {
        return path.toString();
    }

    @Get
    public String extension() {
        return PathType.getExtension(name());
    }

    @Get
    public boolean exists() {
        return Files.exists(path) && Files.isDirectory(path) == directory;
    }

    private BasicFileAttributes basic() {
        return FileErrors.run(path, () -> Files.readAttributes(path, BasicFileAttributes.class));
    }

    private DateTime time(FileTime time) {
        return DateTime.of(time.toInstant(), DateTimeKind.Local);
    }

    @Get
    public DateTime creationTime() {
        return time(basic().creationTime());
    }

    @Get
    public DateTime creationTimeUtc() {
        return creationTime().toUniversalTime();
    }

    @Get
    public DateTime lastWriteTime() {
        return time(basic().lastModifiedTime());
    }

    @org.mooring.dotnet.Set
    public void lastWriteTime(DateTime value) {
        FileErrors.run(path, () -> Files.setLastModifiedTime(path, FileTime.from(value.toInstant())));
    }

    @Get
    public DateTime lastWriteTimeUtc() {
        return lastWriteTime().toUniversalTime();
    }

    @Get
    public DateTime lastAccessTime() {
        return time(basic().lastAccessTime());
    }

    @Get
    public DateTime lastAccessTimeUtc() {
        return lastAccessTime().toUniversalTime();
    }

    @Get
    public String linkTarget() {
        return Files.isSymbolicLink(path) ? FileErrors.run(path, () -> Files.readSymbolicLink(path).toString()) : null;
    }

    @Get
    @org.mooring.dotnet.Type("System.IO.FileAttributes")
    public Object attributes() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw FileErrors.missing(path);
        }
        long bits = (Files.isDirectory(path) ? 16 : 0) | (name().startsWith(".") ? 2 : 0) | (isReadOnly(path) ? 1 : 0)
                | (Files.isSymbolicLink(path) ? 1024 : 0);
        return ((ClrEnum) ClrTypes.find("System.IO.FileAttributes")).value(bits == 0 ? 128 : bits);
    }

    /** By what the permissions say: an administrator may write what is read-only. */
    static boolean isReadOnly(Path path) {
        try {
            return !Files.getPosixFilePermissions(path).contains(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
        } catch (java.io.IOException | UnsupportedOperationException noPermissions) {
            return Files.exists(path) && !Files.isWritable(path);
        }
    }

    @Member
    public void refresh() {
        Process.current();
    }

    @Member
    public void delete() {
        if (directory) {
            DirectoryType.delete(path.toString());
        } else {
            FileType.delete(path.toString());
        }
    }

    /** The text it was made of. */
    @Override
    public String toString() {
        return original;
    }

    /** System.IO.FileInfo. */
    @ClrClass(value = "System.IO.FileInfo", type = FileSystemInfo.class, base = "System.IO.FileSystemInfo")
    public static final class OfFile {
        private OfFile() {}

        @New
        public static FileSystemInfo make(String fileName) {
            return new FileSystemInfo(FileErrors.path(fileName), false, fileName);
        }

        @Get
        public static long length(FileSystemInfo self) {
            if (!self.exists()) {
                throw FileErrors.missing(self.path);
            }
            return FileErrors.run(self.path, () -> Files.size(self.path));
        }

        @Get
        public static String directoryName(FileSystemInfo self) {
            return self.path.getParent() == null ? null : self.path.getParent().toString();
        }

        @Get
        public static FileSystemInfo directory(FileSystemInfo self) {
            return self.path.getParent() == null ? null : new FileSystemInfo(self.path.getParent(), true, self.path.getParent().toString());
        }

        @Get
        public static boolean isReadOnly(FileSystemInfo self) {
            return FileSystemInfo.isReadOnly(self.path);
        }

        /** Of a file that is not there all attributes are set, which no file can have. */
        @Set
        public static void isReadOnly(FileSystemInfo self, boolean value) {
            if (!self.exists()) {
                throw Exceptions.argument("Invalid File or Directory attributes value.", "Attributes");
            }
            self.path.toFile().setWritable(!value, true);
        }

        public static FileSystemInfo copyTo(FileSystemInfo self, String destFileName) {
            return copyTo(self, destFileName, false);
        }

        public static FileSystemInfo copyTo(FileSystemInfo self, String destFileName, boolean overwrite) {
            FileType.copy(self.path.toString(), destFileName, overwrite);
            return make(destFileName);
        }

        public static void moveTo(FileSystemInfo self, String destFileName) {
            FileType.move(self.path.toString(), destFileName);
        }
    }

    /** System.IO.DirectoryInfo. */
    @ClrClass(value = "System.IO.DirectoryInfo", type = FileSystemInfo.class, base = "System.IO.FileSystemInfo")
    public static final class OfDirectory {
        private OfDirectory() {}

        @New
        public static FileSystemInfo make(String path) {
            return new FileSystemInfo(FileErrors.path(path), true, path);
        }

        @Get
        public static FileSystemInfo parent(FileSystemInfo self) {
            return self.path.getParent() == null ? null : new FileSystemInfo(self.path.getParent(), true, self.path.getParent().toString());
        }

        @Get
        public static FileSystemInfo root(FileSystemInfo self) {
            return new FileSystemInfo(self.path.getRoot(), true, self.path.getRoot().toString());
        }

        public static void create(FileSystemInfo self) {
            DirectoryType.createDirectory(self.path.toString());
        }

        public static FileSystemInfo createSubdirectory(FileSystemInfo self, String path) {
            DirectoryType.createDirectory(self.path.resolve(path).toString());
            return FileSystemInfo.of(self.path.resolve(path));
        }

        public static void delete(FileSystemInfo self, boolean recursive) {
            DirectoryType.delete(self.path.toString(), recursive);
        }

        private static FileSystemInfo[] find(FileSystemInfo self, String pattern, boolean files, boolean directories) {
            return DirectoryType.find(self.path, pattern, false, files, directories).stream().map(FileSystemInfo::of).toArray(FileSystemInfo[]::new);
        }

        @org.mooring.dotnet.Type("System.IO.FileInfo[]")
        public static Object getFiles(FileSystemInfo self) {
            return find(self, "*", true, false);
        }

        @org.mooring.dotnet.Type("System.IO.FileInfo[]")
        public static Object getFiles(FileSystemInfo self, String searchPattern) {
            return find(self, searchPattern, true, false);
        }

        @org.mooring.dotnet.Type("System.IO.DirectoryInfo[]")
        public static Object getDirectories(FileSystemInfo self) {
            return find(self, "*", false, true);
        }

        @org.mooring.dotnet.Type("System.IO.FileSystemInfo[]")
        public static Object getFileSystemInfos(FileSystemInfo self) {
            return find(self, "*", true, true);
        }
    }
}
