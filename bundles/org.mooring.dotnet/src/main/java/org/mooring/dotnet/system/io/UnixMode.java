package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;

/** System.IO.UnixFileMode of files: the nine bits of owner, group and others. */
final class UnixMode {

    private static final PosixFilePermission[] BITS = {PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ};

    private UnixMode() {}

    static Object of(Path file) {
        int mode = FileErrors.run(file, () -> (Integer) Files.getAttribute(file, "unix:mode"));
        return ((ClrEnum) ClrTypes.find("System.IO.UnixFileMode")).value(mode & 0xfff);
    }

    static void set(Path file, Object mode) {
        long bits = ClrEnum.number(mode);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BITS.length; i++) {
            if ((bits & 1L << i) != 0) {
                permissions.add(BITS[i]);
            }
        }
        FileErrors.run(file, () -> Files.setPosixFilePermissions(file, permissions));
    }
}
