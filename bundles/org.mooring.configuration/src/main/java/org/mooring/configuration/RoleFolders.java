package org.mooring.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mooring.api.configuration.ConfigurationFile;

/**
 * Finds role capabilities by name as PowerShell does, in the folders {@code RoleCapabilities} of modules, and before that in the one beside
 * the configurations.
 */
final class RoleFolders implements RoleFiles {

    private static final String FOLDER = "RoleCapabilities";
    private static final String SUFFIX = ".psrc";
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1 << 20;

    private final Path configurations;
    private final List<Path> modules;
    private final Untouched untouched;

    /** @param modules folders with modules in them */
    RoleFolders(Path configurations, List<Path> modules) {
        this.configurations = configurations;
        this.modules = List.copyOf(modules);
        this.untouched = new Untouched(configurations);
    }

    @Override
    public File named(String name) throws DataException {
        if (!name.matches("[\\w][\\w .-]*")) {
            throw new DataException(0, "'" + name + "' is no name of a role capability: 'RoleCapabilityFiles' takes paths.");
        }
        Path own = configurations.resolve(FOLDER).resolve(name + SUFFIX);
        if (Files.isRegularFile(own)) {
            return read(own);
        }
        for (Path folder : modules) {
            // a module's folder, or that of one of its versions
            for (Path module : folders(folder)) {
                for (Path place : Stream.concat(Stream.of(module), folders(module).stream()).toList()) {
                    Path file = place.resolve(FOLDER).resolve(name + SUFFIX);
                    if (Files.isRegularFile(file)) {
                        return read(file);
                    }
                }
            }
        }
        throw new DataException(0, "There is no role capability '" + name + "': it is a file " + name + SUFFIX + " in " + own.getParent()
            + ", or in the folder " + FOLDER + " of a module.");
    }

    @Override
    public File at(String path) throws DataException {
        Path file = configurations.resolve(path);
        if (!path.endsWith(SUFFIX)) {
            throw new DataException(0, "'" + path + "' is no role capability file: its name ends with " + SUFFIX + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new DataException(0, "There is no role capability file '" + path + "'.");
        }
        return read(file);
    }

    /** The files of a module: of its folder, whether that or a file in it is named; so many that a mistake does not look through a disk. */
    static List<Path> within(Path module) throws DataException {
        Path folder = Files.isDirectory(module) ? module : module.getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 8)) {
            return files.limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(0, "The folder '" + folder + "' cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> folders(Path folder) throws DataException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new DataException(0, "The folder '" + folder + "' cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void rely(Path file) throws DataException {
        try {
            Optional<String> objection = Files.exists(file) ? untouched.objection(file) : Optional.empty();
            if (objection.isPresent()) {
                throw new DataException(0, "'" + file + "' can have been changed by users who are not the server's: " + objection.get() + ".");
            }
        } catch (IOException e) {
            throw new DataException(0, "'" + file + "' cannot be looked at: " + e.getMessage());
        }
    }

    private File read(Path file) throws DataException {
        rely(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(0, "'" + file + "' is too large for a role capability file.");
            }
            return new File(file, ConfigurationFile.text(file));
        } catch (IOException e) {
            throw new DataException(0, "'" + file + "' cannot be read: " + e.getMessage());
        }
    }
}
