package org.mooring.dotnet.system.io;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** A directory, there or not (System.IO.DirectoryInfo). */
@ClrClass(value = "System.IO.DirectoryInfo", base = "System.IO.FileSystemInfo",
    order = {"Parent", "Root", "FullName", "Extension", "Name", "Exists", "CreationTime", "CreationTimeUtc", "LastAccessTime",
        "LastAccessTimeUtc", "LastWriteTime", "LastWriteTimeUtc", "LinkTarget", "UnixFileMode", "Attributes"})
public final class DirectoryInfo extends FileSystemInfo {

    DirectoryInfo(Path path, String original) {
        super(path, original);
    }

    public DirectoryInfo(Path path) {
        this(path, path.toString());
    }

    @New
    public static DirectoryInfo of(String path) {
        return new DirectoryInfo(FileErrors.path(path).normalize(), path);
    }

    @Get
    public DirectoryInfo parent() {
        return path.getParent() == null ? null : new DirectoryInfo(path.getParent());
    }

    @Get
    public DirectoryInfo root() {
        return new DirectoryInfo(path.getRoot());
    }

    @Member
    public void create() {
        DirectoryType.createDirectory(path.toString());
    }

    @Member
    public void delete(boolean recursive) {
        DirectoryType.delete(path.toString(), recursive);
    }

    @Member
    public DirectoryInfo createSubdirectory(String path) {
        DirectoryInfo made = new DirectoryInfo(this.path.resolve(path).normalize());
        made.create();
        return made;
    }

    @Member
    public void moveTo(String destDirName) {
        DirectoryType.move(path.toString(), destDirName);
    }

    private Stream<FileSystemInfo> find(String pattern, Object option) {
        boolean deep = option != null && ClrEnum.number(option) == 1;
        return DirectoryType.find(path, pattern, deep, true, true).stream().sorted().map(FileSystemInfo::of);
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
