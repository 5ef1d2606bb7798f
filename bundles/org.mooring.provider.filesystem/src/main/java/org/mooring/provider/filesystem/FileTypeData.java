package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.function.Function;
import org.mooring.api.provider.Drive;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.dotnet.system.io.FileVersionInfo;
import org.mooring.format.FileInfoFormatting;
import org.mooring.format.PSStyle;
import org.mooring.object.AliasProperty;
import org.mooring.object.CodeProperty;
import org.mooring.object.MemberKind;
import org.mooring.object.PSObject;
import org.mooring.object.TypeData;
import org.mooring.object.TypeTable;

/** What PowerShell's type data adds to files and directories: how listings show them, and what UNIX says of them. */
final class FileTypeData {

    private static final int CLOCK = 8;

    private FileTypeData() {}

    static void add(TypeTable table) {
        ClrTypes.registerEnum("System.Management.Automation.Platform+Unix+ItemType", ItemType.class);
        ClrTypes.register(UnixStat.class);
        table.update(new TypeData("System.IO.FileSystemInfo")
            .add(scripted("Group", item -> new UnixStat(item.path()).getGroupName()))
            .add(scripted("Size", item -> new UnixStat(item.path()).size()))
            .add(scripted("UnixMode", item -> new UnixStat(item.path()).getModeString()))
            .add(scripted("User", item -> new UnixStat(item.path()).getUserName())));
        for (String type : new String[] {"System.IO.DirectoryInfo", "System.IO.FileInfo"}) {
            table.update(new TypeData(type)
                .add(scripted("BaseName", FileTypeData::baseName))
                .add(hidden("LastWriteTimeString", FileTypeData::lastWriteTime))
                .add(hidden("LengthString", FileTypeData::length))
                .add(code("LinkType", FileTypeData::linkType))
                .add(code("Mode", item -> mode(item, linkType(item) != null)))
                .add(code("ModeWithoutHardLink", item -> mode(item, item.linkTarget() != null)))
                .add(hidden("NameString", FileTypeData::name))
                .add(code("ResolvedTarget", FileTypeData::resolvedTarget))
                .add(new AliasProperty("Target", "LinkTarget")));
        }
        table.update(new TypeData("System.IO.FileInfo").add(scripted("VersionInfo", item -> new FileVersionInfo(item.fullName()))));
        table.update(new TypeData("System.Management.Automation.PSDriveInfo")
            .add(ofDrive("Used", store -> store.getTotalSpace() - store.getUsableSpace()))
            .add(ofDrive("Free", FileStore::getUsableSpace)));
    }

    /** What kind of file it is (System.Management.Automation.Platform+Unix+ItemType). */
    public enum ItemType { Directory, File, SymbolicLink, BlockDevice, CharacterDevice, NamedPipe, Socket }

    private interface OfStore {
        long get(FileStore store) throws IOException;
    }

    /** Of drives of the file system that are there; others have nothing. */
    private static CodeProperty ofDrive(String name, OfStore getter) {
        return new CodeProperty(name, MemberKind.ScriptProperty, item -> {
            if (!(PSObject.base(item) instanceof Drive drive) || !drive.provider().name().equals("FileSystem")) {
                return null;
            }
            try {
                return getter.get(Files.getFileStore(FilePaths.of(drive.root())));
            } catch (IOException gone) {
                return null;
            }
        }, null);
    }

    private static CodeProperty scripted(String name, Function<FileSystemInfo, Object> getter) {
        return member(name, MemberKind.ScriptProperty, getter);
    }

    private static CodeProperty code(String name, Function<FileSystemInfo, Object> getter) {
        return member(name, MemberKind.CodeProperty, getter);
    }

    /** What only listings need. */
    private static CodeProperty hidden(String name, Function<FileSystemInfo, Object> getter) {
        return CodeProperty.ofHidden(name, MemberKind.CodeProperty, item -> PSObject.base(item) instanceof FileSystemInfo file ? getter.apply(file) : null);
    }

    private static CodeProperty member(String name, MemberKind kind, Function<FileSystemInfo, Object> getter) {
        return new CodeProperty(name, kind, item -> PSObject.base(item) instanceof FileSystemInfo file ? getter.apply(file) : null, null);
    }

    private static Object baseName(FileSystemInfo item) {
        String extension = item instanceof FileInfo ? item.extension() : "";
        return item.name().substring(0, item.name().length() - extension.length());
    }

    private static Object lastWriteTime(FileSystemInfo item) {
        return Formatter.toString(item.lastWriteTime(), "d", Culture.current()) + " "
            + CellWidth.right(Formatter.toString(item.lastWriteTime(), "t", Culture.current()), CLOCK);
    }

    private static Object length(FileSystemInfo item) {
        return item instanceof FileInfo file ? Formatter.toString(file.length(), "N0", Culture.current()).replace(Culture.current().groupSeparator(), "") : "";
    }

    private static Object resolvedTarget(FileSystemInfo item) {
        try {
            return Files.isSymbolicLink(item.path()) ? item.path().toRealPath().toString() : item.fullName();
        } catch (IOException gone) {
            return item.fullName();
        }
    }

    private static String linkType(FileSystemInfo item) {
        if (Files.isSymbolicLink(item.path())) {
            return "SymbolicLink";
        }
        return item instanceof FileInfo && item.exists() && new UnixStat(item.path()).hardlinkCount() > 1 ? "HardLink" : null;
    }

    private static String mode(FileSystemInfo item, boolean link) {
        return (link ? "l" : item instanceof DirectoryInfo ? "d" : "-") + "-" + (FileSystemInfo.isReadOnly(item.path()) ? "r" : "-")
            + (item.isHidden() ? "h" : "-") + "-";
    }

    private static Object name(FileSystemInfo item) {
        FileInfoFormatting styles = PSStyle.instance().fileInfo();
        String target = item.linkTarget();
        if (target != null) {
            return styled(styles.symbolicLink(), item) + " -> " + target;
        }
        if (item instanceof DirectoryInfo) {
            return styled(styles.directory(), item);
        }
        String ofExtension = styles.extension().of(item.extension());
        return ofExtension != null ? styled(ofExtension, item) : Files.isExecutable(item.path()) ? styled(styles.executable(), item) : item.name();
    }

    private static String styled(String style, FileSystemInfo item) {
        return style + item.name() + PSStyle.instance().reset();
    }
}
