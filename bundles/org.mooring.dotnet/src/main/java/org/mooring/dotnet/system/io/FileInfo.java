package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** A file, there or not (System.IO.FileInfo). */
@ClrClass(value = "System.IO.FileInfo", base = "System.IO.FileSystemInfo",
    order = {"Length", "DirectoryName", "Directory", "IsReadOnly", "FullName", "Extension", "Name", "Exists", "CreationTime",
        "CreationTimeUtc", "LastAccessTime", "LastAccessTimeUtc", "LastWriteTime", "LastWriteTimeUtc", "LinkTarget", "UnixFileMode",
        "Attributes"})
public final class FileInfo extends FileSystemInfo {

    FileInfo(Path path, String original) {
        super(path, original);
    }

    public FileInfo(Path path) {
        this(path, path.toString());
    }

    @New
    public static FileInfo of(String fileName) {
        if (fileName == null) {
            throw Exceptions.argumentNull("fileName");
        }
        return new FileInfo(FileErrors.path(fileName).normalize(), fileName);
    }

    @Get
    public long length() {
        if (!exists()) {
            throw FileErrors.missing(path);
        }
        return FileErrors.run(path, () -> Files.size(path));
    }

    @Get
    public DirectoryInfo directory() {
        return path.getParent() == null ? null : new DirectoryInfo(path.getParent());
    }

    @Get
    public String directoryName() {
        return path.getParent() == null ? null : path.getParent().toString();
    }

    @Get
    public boolean isReadOnly() {
        return isReadOnly(path);
    }

    /** Of a file that is not there all attributes are set, which no file can have. */
    @Set
    public void isReadOnly(boolean value) {
        if (!exists()) {
            throw Exceptions.argument("Invalid File or Directory attributes value.", "Attributes");
        }
        setReadOnly(path, value);
    }

    @Member
    public FileInfo copyTo(String destFileName) {
        return copyTo(destFileName, false);
    }

    @Member
    public FileInfo copyTo(String destFileName, boolean overwrite) {
        FileType.copy(path.toString(), destFileName, overwrite);
        return of(destFileName);
    }

    @Member
    public FileInfo replace(String destinationFileName, String destinationBackupFileName) {
        FileType.replace(path.toString(), destinationFileName, destinationBackupFileName);
        return of(destinationFileName);
    }

    @Member
    public ClrReader openText() {
        return FileType.openText(path.toString());
    }

    @Member
    public ClrWriter appendText() {
        return FileType.appendText(path.toString());
    }

    @Member
    public ClrWriter createText() {
        return FileType.createText(path.toString());
    }

    @Member
    public ClrStream create() {
        return FileType.create(path.toString());
    }

    @Member
    public ClrStream openRead() {
        return FileType.openRead(path.toString());
    }

    @Member
    public ClrStream openWrite() {
        return FileType.openWrite(path.toString());
    }

    @Member
    public ClrStream open(@Type("System.IO.FileMode") Object mode) {
        return FileType.open(path.toString(), mode);
    }

    @Member
    public void moveTo(String destFileName) {
        FileType.move(path.toString(), destFileName);
    }
}
