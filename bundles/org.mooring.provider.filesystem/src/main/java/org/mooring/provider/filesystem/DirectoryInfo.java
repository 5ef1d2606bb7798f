package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.format.FileErrors;

/** A directory, there or not (System.IO.DirectoryInfo). */
@ClrClass(value = "System.IO.DirectoryInfo", base = "System.IO.FileSystemInfo")
public final class DirectoryInfo extends FileSystemInfo {

    DirectoryInfo(String fullName) {
        super(fullName);
    }

    @New
    public static DirectoryInfo of(String path) {
        return new DirectoryInfo(Path.of(path).toAbsolutePath().normalize().toString());
    }

    @Get
    public DirectoryInfo parent() {
        Path parent = path().getParent();
        return parent == null ? null : new DirectoryInfo(parent.toString());
    }

    @Get
    public DirectoryInfo root() {
        return new DirectoryInfo("/");
    }

    @Get
    public String baseName() {
        return name();
    }

    @Get
    public String lengthString() {
        return "";
    }

    @Get
    public Long size() {
        try {
            return Files.size(path());
        } catch (IOException unknown) {
            return null;
        }
    }

    @Member
    public void create() {
        try {
            Files.createDirectories(path());
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    @Member
    public void delete(boolean recursive) {
        if (recursive) {
            FileTrees.delete(path());
        } else {
            delete();
        }
    }

    @Member
    @Type("System.IO.FileInfo[]")
    public Object[] getFiles() {
        return FileTrees.children(path()).stream().filter(c -> !Files.isDirectory(c)).map(c -> new FileInfo(c.toString())).toArray(FileInfo[]::new);
    }

    @Member
    @Type("System.IO.DirectoryInfo[]")
    public Object[] getDirectories() {
        return FileTrees.children(path()).stream().filter(Files::isDirectory).map(c -> new DirectoryInfo(c.toString()))
            .toArray(DirectoryInfo[]::new);
    }
}
