package org.mooring.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether users who are neither root nor the server's own can have changed a file that says what sessions may do, or that they run: by
 * writing to it, or by putting another one in its place. A group may where it is that of the server's own folder. Links are followed first, and what lies in a folder that others cannot enter is out
 * of their reach.
 */
final class Untouched {

    private static final int ROOT = 0;
    private static final int STICKY = 01000;

    /** A folder that belongs to the server's user. */
    private final Path own;

    Untouched(Path own) {
        this.own = own;
    }

    /** Why {@code file} cannot be relied on, or nothing; on file systems without owners as POSIX has them, nothing ever is. */
    Optional<String> objection(Path file) throws IOException {
        Path real = file.toRealPath();
        if (Files.getFileAttributeView(real, PosixFileAttributeView.class) == null || !Files.exists(own)) {
            return Optional.empty();
        }
        // whoever has the root folder has everything: in a user namespace that is not root
        Set<Object> trusted = Set.copyOf(List.of(ROOT, Files.getAttribute(own, "unix:uid"), Files.getAttribute(real.getRoot(), "unix:uid")));
        Set<Object> groups = Set.copyOf(List.of(ROOT, Files.getAttribute(own, "unix:gid"), Files.getAttribute(real.getRoot(), "unix:gid")));
        Deque<Path> parts = new ArrayDeque<>();
        for (Path part = real; part != null; part = part.getParent()) {
            parts.push(part);
        }
        for (Path part : parts) {
            PosixFileAttributes attributes = Files.readAttributes(part, PosixFileAttributes.class);
            Set<PosixFilePermission> permissions = attributes.permissions();
            if (!trusted.contains(Files.getAttribute(part, "unix:uid"))) {
                return Optional.of(part + " belongs to " + attributes.owner().getName());
            }
            boolean sticky = attributes.isDirectory() && ((int) Files.getAttribute(part, "unix:mode") & STICKY) != 0;
            if (permissions.contains(PosixFilePermission.OTHERS_WRITE) && !sticky) {
                return Optional.of("others can write to " + part);
            }
            if (permissions.contains(PosixFilePermission.GROUP_WRITE) && !sticky && !groups.contains(Files.getAttribute(part, "unix:gid"))) {
                return Optional.of("the group " + attributes.group().getName() + " can write to " + part);
            }
            if (attributes.isDirectory() && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE) && !permissions.contains(PosixFilePermission.GROUP_EXECUTE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
