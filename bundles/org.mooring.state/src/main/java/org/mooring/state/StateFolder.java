package org.mooring.state;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.mooring.api.state.StateDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The directory that the framework property {@code mooring.state} names; without it, {@code state} in the working directory. */
@Component
public final class StateFolder implements StateDirectory {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final AtomicLong written = new AtomicLong();
    private final Path root;
    private final boolean posix;

    @Activate
    public StateFolder(BundleContext context) throws IOException {
        this(Path.of(context.getProperty("mooring.state") != null ? context.getProperty("mooring.state") : "state"));
    }

    public StateFolder(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Files.createDirectories(this.root);
        posix = Files.getFileAttributeView(this.root, PosixFileAttributeView.class) != null;
        ownerOnly(this.root, OWNER_DIRECTORY);
    }

    @Override
    public Path path() {
        return root;
    }

    @Override
    public Path file(String name) throws IOException {
        Path file = resolve(name);
        try {
            Files.createFile(file, atCreation(OWNER_FILE));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is not a plain file. Move it away.", e);
            }
        }
        ownerOnly(file, OWNER_FILE);
        return file;
    }

    @Override
    public Path directory(String name) throws IOException {
        Path directory = resolve(name);
        Files.createDirectories(directory, atCreation(OWNER_DIRECTORY));
        ownerOnly(directory, OWNER_DIRECTORY);
        return directory;
    }

    @Override
    public Path write(String name, byte[] content) throws IOException {
        Path target = resolve(name);
        Path fresh = file(name + ".new" + written.incrementAndGet());
        try {
            Files.write(fresh, content);
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
        return target;
    }

    private Path resolve(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("'" + name + "' is not a simple file name.");
        }
        return root.resolve(name);
    }

    private FileAttribute<?>[] atCreation(Set<PosixFilePermission> permissions) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
    }

    private void ownerOnly(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (posix) {
            if (!Files.getPosixFilePermissions(path).equals(permissions)) {
                Files.setPosixFilePermissions(path, permissions);
            }
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(Files.getOwner(path))
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }
}
