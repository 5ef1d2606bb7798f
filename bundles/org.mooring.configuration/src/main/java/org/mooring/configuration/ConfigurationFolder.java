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

    /** @param configuration empty where the file is wrong */
    private record Known(FileTime modified, long size, Optional<SessionConfiguration> configuration) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Path folder;
    private Map<Path, Known> known = Map.of();

    ConfigurationFolder(Path folder) {
        this.folder = folder;
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

    private Known read(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Known before = known.get(file);
        if (before != null && before.modified().equals(modified) && before.size() == size) {
            return before;
        }
        return new Known(modified, size, parse(file, size));
    }

    private static Optional<SessionConfiguration> parse(Path file, long size) throws IOException {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        try {
            if (size > MOST_BYTES) {
                throw new ConfigurationException("Session configuration '" + name + "' (" + fileName + "): a file of " + size
                    + " bytes is none.");
            }
            return Optional.of(ConfigurationReader.read(name, fileName, Files.readString(file)));
        } catch (ConfigurationException e) {
            LOG.error("{} It cannot be used until that is put right.", e.getMessage());
            return Optional.empty();
        }
    }
}
