package org.mooring.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configurations in a folder's files {@code NAME.pssc}. Files that are added, changed or removed count from the next session on; one
 * with a mistake is none, and the log says once what is wrong.
 */
final class ConfigurationFolder implements SessionConfigurationSource {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFolder.class);
    private static final String SUFFIX = ".pssc";
    private static final long MOST_BYTES = 1 << 20;

    private record Stamp(FileTime modified, long size) {

        static Stamp of(Path file) throws IOException {
            return Files.isRegularFile(file) ? new Stamp(Files.getLastModifiedTime(file), Files.size(file)) : null;
        }
    }

    /**
     * @param read the files that it was read from
     * @param configuration empty where it is wrong
     * @param wrong what is wrong, or null
     */
    private record Known(Map<Path, Stamp> read, Optional<SessionConfiguration> configuration, String wrong) {

        boolean isCurrent() throws IOException {
            for (Map.Entry<Path, Stamp> file : read.entrySet()) {
                if (!file.getValue().equals(Stamp.of(file.getKey()))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Path folder;
    private final RoleFiles roles;
    private Map<Path, Known> known = Map.of();

    ConfigurationFolder(Path folder) {
        this(folder, List.of());
    }

    /** @param modules folders with modules, which may have role capabilities */
    ConfigurationFolder(Path folder, List<Path> modules) {
        this.folder = folder;
        this.roles = new RoleFolders(folder, modules);
    }

    @Override
    public List<SessionConfiguration> configurations() {
        lock.lock();
        try {
            Map<Path, Known> now = new HashMap<>();
            for (Path file : files()) {
                now.put(file, read(file));
            }
            known = now;
            return now.values().stream().flatMap(one -> one.configuration().stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file)).sorted().toList());
        }
    }

    /** What is wrong is looked at each time: it may lie in a file that was not there. */
    private Known read(Path file) throws IOException {
        Known before = known.get(file);
        if (before != null && before.wrong() == null && before.isCurrent()) {
            return before;
        }
        Known now = parse(file);
        if (now.wrong() != null && (before == null || !now.wrong().equals(before.wrong()))) {
            LOG.error("{} It cannot be used until that is put right.", now.wrong());
        }
        return now;
    }

    private Known parse(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        Stamp stamp = Stamp.of(file);
        RoleReader reader = new RoleReader(roles);
        try {
            if (stamp == null || stamp.size() > MOST_BYTES) {
                throw new ConfigurationException("Session configuration '" + name + "' (" + fileName + "): a file of more than " + MOST_BYTES
                    + " bytes is none.");
            }
            SessionConfiguration configuration = ConfigurationReader.read(name, fileName, Files.readString(file), reader);
            Map<Path, Stamp> read = new HashMap<>();
            read.put(file, stamp);
            for (Path role : reader.read()) {
                read.put(role, Stamp.of(role));
            }
            return new Known(read, Optional.of(configuration), null);
        } catch (ConfigurationException e) {
            return new Known(Map.of(), Optional.empty(), e.getMessage());
        }
    }
}
