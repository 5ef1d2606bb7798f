package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether files may be written, by what their permissions say: the administrator can write all, and still they are read-only. */
final class FileModes {

    private FileModes() {}

    static boolean isReadOnly(Path path) {
        try {
            return !Files.getPosixFilePermissions(path).contains(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
        } catch (IOException | UnsupportedOperationException noPermissions) {
            return Files.exists(path) && !Files.isWritable(path);
        }
    }
}
