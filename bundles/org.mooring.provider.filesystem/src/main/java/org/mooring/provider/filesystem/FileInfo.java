package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileType;
import org.mooring.format.FileErrors;

/** A file, there or not (System.IO.FileInfo). */
@ClrClass(value = "System.IO.FileInfo", base = "System.IO.FileSystemInfo")
public final class FileInfo extends FileSystemInfo {

    FileInfo(String fullName) {
        super(fullName);
    }

    @New
    public static FileInfo of(String fileName) {
        if (fileName == null || fileName.isEmpty()) {
            throw fileName == null ? Exceptions.argumentNull("fileName") : Exceptions.argument("The value cannot be an empty string.", "path");
        }
        return new FileInfo(Path.of(fileName).toAbsolutePath().normalize().toString());
    }

    @Get
    public long length() {
        try {
            return Files.size(path());
        } catch (IOException e) {
            throw new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + fullName + "'.", e);
        }
    }

    @Get
    public DirectoryInfo directory() {
        return new DirectoryInfo(directoryName());
    }

    @Get
    public String directoryName() {
        return String.valueOf(path().getParent());
    }

    @Get
    public boolean isReadOnly() {
        return FileModes.isReadOnly(path());
    }

    @org.mooring.dotnet.Set
    public void isReadOnly(boolean value) {
        path().toFile().setWritable(!value, true);
    }

    @Member
    public FileInfo copyTo(String destFileName) {
        return copyTo(destFileName, false);
    }

    @Member
    public FileInfo copyTo(String destFileName, boolean overwrite) {
        Path target = Path.of(destFileName);
        try {
            if (overwrite) {
                Files.copy(path(), target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.copy(path(), target);
            }
        } catch (IOException e) {
            throw FileErrors.of(e, target);
        }
        return of(destFileName);
    }

    @Member
    public FileInfo replace(String destinationFileName, String destinationBackupFileName) {
        FileType.replace(fullName, destinationFileName, destinationBackupFileName);
        return of(destinationFileName);
    }

    @Member
    public ClrReader openText() {
        return FileType.openText(fullName);
    }

    @Member
    public ClrWriter appendText() {
        return FileType.appendText(fullName);
    }

    @Member
    public ClrWriter createText() {
        return FileType.createText(fullName);
    }

    @Member
    public ClrStream create() {
        return FileType.create(fullName);
    }

    @Member
    public ClrStream openRead() {
        return FileType.openRead(fullName);
    }

    @Member
    public ClrStream openWrite() {
        return FileType.openWrite(fullName);
    }

    @Member
    public ClrStream open(@Type("System.IO.FileMode") Object mode) {
        return FileType.open(fullName, mode);
    }

    @Member
    public void moveTo(String destFileName) {
        Path target = Path.of(destFileName);
        try {
            Files.move(path(), target);
        } catch (IOException e) {
            throw FileErrors.of(e, target);
        }
    }
}
