package org.mooring.credential.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Whether a file can have been written by its user alone, as sshd's StrictModes asks: it and every directory above it, up to the
 * user's home, belong to the user or to root, and nobody else can write to them. Links are followed first: what counts is where the
 * file really is.
 */
final class TrustedFile {

    private static final int ROOT = 0;

    private TrustedFile() {}

    /** What is wrong with {@code file}, or nothing. On file systems without owners as POSIX has them, nothing ever is. */
    static Optional<String> objection(Path file, Path home) throws IOException {
        Path real = file.toRealPath();
        Path last = home.toRealPath();
        if (Files.getFileAttributeView(real, PosixFileAttributeView.class) == null) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(real)) {
            return Optional.of(real + " is not a plain file");
        }
        UserPrincipal user = Files.getOwner(last);
        for (Path part = real; part != null; part = part.equals(last) ? null : part.getParent()) {
            Optional<String> objection = objection(part, user);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objection(Path path, UserPrincipal user) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
        boolean ownedByOthers = !attributes.owner().equals(user) && !Files.getAttribute(path, "unix:uid").equals(ROOT);
        if (ownedByOthers) {
            return Optional.of(path + " belongs to " + attributes.owner().getName() + ", not to " + user.getName());
        }
        boolean writableByOthers = attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
            || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        return writableByOthers ? Optional.of("others than its owner can write to " + path) : Optional.empty();
    }
}
