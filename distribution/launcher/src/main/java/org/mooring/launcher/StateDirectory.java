package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where an installation keeps what it makes: host keys, users, logs, the framework's cache. Readable by its owner alone. */
record StateDirectory(Path path) {

    /** The directory when none is named: {@code $MOORING_STATE}, or {@code mooring} in the user's place for state. */
    static Path byDefault() {
        return environment("MOORING_STATE").map(Path::of)
                .or(() -> environment("XDG_STATE_HOME").map(home -> Path.of(home, "mooring")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state", "mooring"));
    }

    /** Makes the directory when it is not there. */
    static StateDirectory prepare(Path path) throws IOException {
        Path directory = path.toAbsolutePath().normalize();
        try {
            boolean made = Files.notExists(directory);
            Files.createDirectories(directory, ownerOnly(directory));
            StateDirectory state = new StateDirectory(made ? restrict(directory) : directory);
            state.folder("conf");
            state.folder("bundles");
            return state;
        } catch (IOException e) {
            throw new StartException("The state directory %s cannot be made: %s".formatted(directory, e), e);
        }
    }

    /** A folder inside, made when it is not there. */
    Path folder(String name) throws IOException {
        Path folder = path.resolve(name);
        return Files.createDirectories(folder, ownerOnly(folder));
    }

    private static Path restrict(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
