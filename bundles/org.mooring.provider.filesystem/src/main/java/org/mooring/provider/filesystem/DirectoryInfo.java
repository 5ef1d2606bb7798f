package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.format.FileErrors;
import org.mooring.object.Wildcard;

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
    public DirectoryInfo createSubdirectory(String path) {
        DirectoryInfo made = new DirectoryInfo(path().resolve(path).normalize().toString());
        made.create();
        return made;
    }

    @Member
    public void moveTo(String destDirName) {
        try {
            Files.move(path(), Path.of(destDirName));
        } catch (IOException e) {
            throw FileErrors.of(e, Path.of(destDirName));
        }
    }

    private Stream<FileSystemInfo> find(String pattern, Object option) {
        Wildcard wanted = Wildcard.of(pattern, false);
        boolean deep = option != null && ClrEnum.number(option) == 1;
        try (Stream<Path> all = Files.walk(path(), deep ? Integer.MAX_VALUE : 1)) {
            List<FileSystemInfo> found = all.skip(1).filter(c -> wanted.matches(c.getFileName().toString())).sorted()
                .map(c -> FileSystemInfo.of(c.toString())).toList();
            return found.stream();
        } catch (IOException e) {
            throw FileErrors.of(e, path());
        }
    }

    @Member
    @Type("System.IO.FileInfo[]")
    public Object[] getFiles() {
        return getFiles("*", null);
    }

    @Member
    @Type("System.IO.FileInfo[]")
    public Object[] getFiles(String searchPattern) {
        return getFiles(searchPattern, null);
    }

    @Member
    @Type("System.IO.FileInfo[]")
    public Object[] getFiles(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return find(searchPattern, searchOption).filter(FileInfo.class::isInstance).toArray(FileInfo[]::new);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileInfo]")
    public Object enumerateFiles() {
        return enumerateFiles("*", null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileInfo]")
    public Object enumerateFiles(String searchPattern) {
        return enumerateFiles(searchPattern, null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileInfo]")
    public Object enumerateFiles(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return new Enumerator(find(searchPattern, searchOption).filter(FileInfo.class::isInstance).toList());
    }

    @Member
    @Type("System.IO.DirectoryInfo[]")
    public Object[] getDirectories() {
        return getDirectories("*", null);
    }

    @Member
    @Type("System.IO.DirectoryInfo[]")
    public Object[] getDirectories(String searchPattern) {
        return getDirectories(searchPattern, null);
    }

    @Member
    @Type("System.IO.DirectoryInfo[]")
    public Object[] getDirectories(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return find(searchPattern, searchOption).filter(DirectoryInfo.class::isInstance).toArray(DirectoryInfo[]::new);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.DirectoryInfo]")
    public Object enumerateDirectories() {
        return enumerateDirectories("*", null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.DirectoryInfo]")
    public Object enumerateDirectories(String searchPattern) {
        return enumerateDirectories(searchPattern, null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.DirectoryInfo]")
    public Object enumerateDirectories(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return new Enumerator(find(searchPattern, searchOption).filter(DirectoryInfo.class::isInstance).toList());
    }

    @Member
    @Type("System.IO.FileSystemInfo[]")
    public Object[] getFileSystemInfos() {
        return getFileSystemInfos("*", null);
    }

    @Member
    @Type("System.IO.FileSystemInfo[]")
    public Object[] getFileSystemInfos(String searchPattern) {
        return getFileSystemInfos(searchPattern, null);
    }

    @Member
    @Type("System.IO.FileSystemInfo[]")
    public Object[] getFileSystemInfos(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return find(searchPattern, searchOption).toArray(FileSystemInfo[]::new);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileSystemInfo]")
    public Object enumerateFileSystemInfos() {
        return enumerateFileSystemInfos("*", null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileSystemInfo]")
    public Object enumerateFileSystemInfos(String searchPattern) {
        return enumerateFileSystemInfos(searchPattern, null);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.IO.FileSystemInfo]")
    public Object enumerateFileSystemInfos(String searchPattern, @Type("System.IO.SearchOption") Object searchOption) {
        return new Enumerator(find(searchPattern, searchOption).toList());
    }

}
