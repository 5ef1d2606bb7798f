package org.mooring.process.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the installation that keepers run on: an update replaces the installation while they go on. One is made when the first keeper of
 * an installation starts, and goes when a later server finds that no keeper runs on it.
 */
final class Images {

    private static final Logger LOG = LoggerFactory.getLogger(Images.class);

    private static final String PREFIX = "image-";
    private static final List<String> PARTS = List.of("lib", "conf", "bundles");

    private final Path home;
    private final Path own;

    /**
     * @param home the installation
     * @param own where copies for the server's own user are
     */
    Images(Path home, Path own) {
        this.home = home;
        this.own = own;
    }

    /**
     * The copy of the installation as it is now.
     *
     * @param shared where copies are that every user may read, or null for the server's own
     */
    synchronized Path image(Path shared) throws IOException {
        Path image = (shared == null ? own : shared).resolve(PREFIX + fingerprint());
        if (Files.isDirectory(image)) {
            return image;
        }
        Path fresh = image.resolveSibling("." + image.getFileName() + "-" + UUID.randomUUID());
        try {
            copy(fresh, shared != null);
            Files.move(fresh, image, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            LOG.debug("Another server made {} first.", image, e);
        } finally {
            Child.removeTree(fresh);
        }
        return image;
    }

    private void copy(Path to, boolean readable) throws IOException {
        directory(to, readable);
        for (String part : PARTS) {
            Path folder = directory(to.resolve(part), readable);
            for (Path file : files(home.resolve(part))) {
                // With its time: the JVM then takes the classes that it has archived of the installation for those of the copy.
                Path copied = Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString(readable ? "rw-r--r--" : "rw-------"));
            }
        }
    }

    private static Path directory(Path directory, boolean readable) throws IOException {
        Files.createDirectory(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(readable ? "rwxr-xr-x" : "rwx------"));
    }

    /** What says whether the installation is still the same. */
    String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : PARTS) {
                for (Path file : files(home.resolve(part))) {
                    String line = file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Whether this is a copy, or part of one that was not finished. */
    static boolean isImage(Path directory) {
        String name = directory.getFileName().toString();
        return name.startsWith(PREFIX) || name.startsWith("." + PREFIX);
    }

    /** A file of the installation as it is in a copy of it. */
    Optional<Path> inImage(Path image, Path file) {
        return file.startsWith(home) ? Optional.of(image.resolve(home.relativize(file).toString())) : Optional.empty();
    }

    /**
     * Removes the copies that nobody runs on.
     *
     * @param running the directories of the keepers that run
     */
    void clean(Path folder, Collection<Path> running) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        String current = PREFIX + fingerprint();
        try (DirectoryStream<Path> images = Files.newDirectoryStream(folder, "{.,}" + PREFIX + "*")) {
            for (Path image : images) {
                if (!image.getFileName().toString().equals(current) && running.stream().noneMatch(keeper -> runsOn(keeper, image))) {
                    Child.removeTree(image);
                }
            }
        }
    }

    private static boolean runsOn(Path keeper, Path image) {
        try {
            return Files.readAllLines(keeper.resolve(InstalledKeeper.BUNDLES)).stream().anyMatch(line -> Path.of(line).startsWith(image));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("What {} runs on cannot be read: {}", keeper, e.toString());
            return true;
        }
    }
}
