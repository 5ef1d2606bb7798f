package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.object.Conversion;

/** What UNIX knows of a file, asked when it is read (System.Management.Automation.Platform+Unix+CommonStat): a file's note UnixStat. */
@ClrClass("System.Management.Automation.Platform+Unix+CommonStat")
public final class UnixStat {

    private static final int SET_USER = 04000;
    private static final int SET_GROUP = 02000;
    private static final int STICKY = 01000;
    private static final int TYPE_AND_PERMISSIONS = 07777;

    private final Path path;
    private Map<String, Object> attributes;

    UnixStat(Path path) {
        this.path = path;
    }

    private Object attribute(String name) {
        if (attributes == null) {
            try {
                attributes = Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                throw FileErrors.of(e, path);
            } catch (UnsupportedOperationException otherSystem) {
                attributes = Map.of();
            }
        }
        return attributes.get(name);
    }

    private long number(String name) {
        return attribute(name) instanceof Number number ? number.longValue() : 0;
    }

    private int modeBits() {
        return (int) number("mode");
    }

    private DateTime time(String name) {
        return attribute(name) instanceof FileTime time ? DateTime.of(time.toInstant(), DateTimeKind.Local) : null;
    }

    @Get
    public long inode() {
        return number("ino");
    }

    @Get
    public int mode() {
        return modeBits() & TYPE_AND_PERMISSIONS;
    }

    @Get
    public int userId() {
        return (int) number("uid");
    }

    @Get
    public int groupId() {
        return (int) number("gid");
    }

    @Get
    public int hardlinkCount() {
        return (int) number("nlink");
    }

    @Get
    public long size() {
        return number("size");
    }

    @Get
    public DateTime accessTime() {
        return time("lastAccessTime");
    }

    @Get
    public DateTime modifiedTime() {
        return time("lastModifiedTime");
    }

    @Get
    public DateTime statusChangeTime() {
        return time("ctime");
    }

    @Get
    public int deviceId() {
        return (int) number("dev");
    }

    @Get
    public boolean isSetUid() {
        return (modeBits() & SET_USER) != 0;
    }

    @Get
    public boolean isSetGid() {
        return (modeBits() & SET_GROUP) != 0;
    }

    @Get
    public boolean isSticky() {
        return (modeBits() & STICKY) != 0;
    }

    @Get
    @Type("System.Management.Automation.Platform+Unix+ItemType")
    public Object itemType() {
        return Conversion.convert(kind(), ClrTypes.find("System.Management.Automation.Platform+Unix+ItemType"));
    }

    private String kind() {
        if (Boolean.TRUE.equals(attribute("isSymbolicLink"))) {
            return "SymbolicLink";
        }
        return Boolean.TRUE.equals(attribute("isDirectory")) ? "Directory" : "File";
    }

    /** As {@code ls} writes it: {@code drwxr-xr-x}. */
    @Member
    public String getModeString() {
        String kind = switch (kind()) {
            case "SymbolicLink" -> "l";
            case "Directory" -> "d";
            default -> "-";
        };
        StringBuilder bits = new StringBuilder(kind + PosixFilePermissions.toString(permissions()));
        special(bits, 3, isSetUid(), 's', 'S');
        special(bits, 6, isSetGid(), 's', 'S');
        special(bits, 9, isSticky(), 't', 'T');
        return bits.toString();
    }

    private static void special(StringBuilder bits, int at, boolean set, char executable, char alone) {
        if (set) {
            bits.setCharAt(at, bits.charAt(at) == 'x' ? executable : alone);
        }
    }

    @SuppressWarnings("unchecked")
    private java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions() {
        return attribute("permissions") instanceof java.util.Set<?> set ? (java.util.Set<java.nio.file.attribute.PosixFilePermission>) set : java.util.Set.of();
    }

    @Member
    public String getUserName() {
        return owner(false);
    }

    @Member
    public String getGroupName() {
        return owner(true);
    }

    private String owner(boolean group) {
        try {
            PosixFileAttributes posix = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return group ? posix.group().getName() : posix.owner().getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "System.Management.Automation.Platform+Unix+CommonStat";
    }
}
