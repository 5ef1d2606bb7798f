package org.mooring.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.Advice;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationFile;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configurations in a folder's files {@code NAME.pssc}. Files that are added, changed or removed count from the next session on; one
 * with a mistake is none, and the log says once what is wrong.
 */
final class ConfigurationFolder implements SessionConfigurationSource, ConfigurationStore {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFolder.class);
    private static final String SUFFIX = ".pssc";

    /** The ending of a file whose configuration is closed. */
    private static final String CLOSED = ".disabled";
    private static final long MOST_BYTES = 1 << 20;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private record Stamp(FileTime modified, long size) {

        static Stamp of(Path file) throws IOException {
            return Files.isRegularFile(file) ? new Stamp(Files.getLastModifiedTime(file), Files.size(file)) : null;
        }
    }

    /**
     * @param read the files that it was read from
     * @param reliedOn all that nobody else may have changed
     * @param configuration empty where it is wrong
     * @param wrong what is wrong, or null
     */
    private record Known(Map<Path, Stamp> read, Set<Path> reliedOn, Optional<SessionConfiguration> configuration, String wrong) {

        boolean isCurrent(RoleFiles roles) throws IOException {
            for (Path file : reliedOn) {
                try {
                    roles.rely(file);
                } catch (DataException e) {
                    return false;
                }
            }
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

    @Override
    public Set<String> closed() {
        lock.lock();
        try {
            Set<String> closed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (String suffix : List.of(SUFFIX + CLOSED, SUFFIX)) {
                for (Path file : all(suffix)) {
                    closed.add(name(file, suffix));
                }
            }
            Set<String> open = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (Path file : files()) {
                if (read(file).wrong() == null) {
                    open.add(name(file, SUFFIX));
                }
            }
            closed.removeAll(open);
            return closed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private List<Path> files() throws IOException {
        return list(SUFFIX);
    }

    private List<Path> list(String suffix) throws IOException {
        return all(suffix).stream().filter(Files::isRegularFile).toList();
    }

    /** Whatever bears such a name: also folders, and links to nowhere. */
    private List<Path> all(String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(suffix)).sorted().toList();
        }
    }

    /** What is wrong is looked at each time: it may lie in a file that was not there. */
    private Known read(Path file) throws IOException {
        Known before = known.get(file);
        if (before != null && before.wrong() == null && before.isCurrent(roles)) {
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
            roles.rely(file);
            SessionConfiguration configuration = ConfigurationReader.read(name, fileName, ConfigurationFile.text(file), reader);
            Map<Path, Stamp> read = new HashMap<>();
            read.put(file, stamp);
            for (Path role : reader.read()) {
                read.put(role, Stamp.of(role));
            }
            Set<Path> reliedOn = new HashSet<>(read.keySet());
            reliedOn.addAll(reader.run());
            return new Known(read, reliedOn, Optional.of(configuration), null);
        } catch (ConfigurationException e) {
            return new Known(Map.of(), Set.of(), Optional.empty(), e.getMessage());
        } catch (DataException | IOException e) {
            return new Known(Map.of(), Set.of(), Optional.empty(), "Session configuration '" + name + "' (" + fileName + "): " + e.getMessage());
        }
    }

    @Override
    public List<Entry> entries() {
        Map<String, Entry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lock.lock();
        try {
            for (Path file : files()) {
                add(entries, file, true);
            }
            for (Path file : list(SUFFIX + CLOSED)) {
                add(entries, file, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
        return List.copyOf(entries.values());
    }

    private void add(Map<String, Entry> entries, Path file, boolean open) throws IOException {
        String name = name(file, open ? SUFFIX : SUFFIX + CLOSED);
        Map<String, Object> values = Map.of();
        String wrong = null;
        Access access = Access.NOBODY;
        try {
            roles.rely(file);
            String text = ConfigurationFile.text(file);
            values = Keys.plain(DataFile.parse(file.toString(), text));
            access = ConfigurationReader.read(name, file.getFileName().toString(), text, new RoleReader(roles)).access();
        } catch (ConfigurationException | DataException | IOException e) {
            wrong = e.getMessage();
        }
        entries.putIfAbsent(name, new Entry(name, file.toString(), open, values, access, wrong, false));
    }

    @Override
    public Map<String, Object> check(String file, String text) throws ConfigurationException {
        String name = Path.of(file).getFileName().toString().replaceAll("(?i)\\.pssc$", "");
        ConfigurationReader.read(SessionConfiguration.isName(name) ? name : "configuration", file, text, new RoleReader(roles));
        try {
            return Keys.plain(DataFile.parse(file, text));
        } catch (DataException e) {
            throw new ConfigurationException("Line " + e.line() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Advice> advice(String file, String text) throws ConfigurationException {
        check(file, text);
        try {
            return new Advisor(roles).advice(file, DataFile.parse(file, text));
        } catch (DataException e) {
            throw new ConfigurationException("Line " + e.line() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String with(String text, Map<String, String> values) throws ConfigurationException {
        try {
            return FileText.with(text, values);
        } catch (DataException e) {
            throw new ConfigurationException("Line " + e.line() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String text(String name) throws ConfigurationException {
        try {
            return ConfigurationFile.text(existing(name));
        } catch (IOException e) {
            throw cannot("read", name, e);
        }
    }

    @Override
    public void write(String name, String text) throws ConfigurationException {
        ConfigurationReader.read(name, name + SUFFIX, text, new RoleReader(roles));
        lock.lock();
        try {
            Path open = file(name, "");
            Path closed = file(name, CLOSED);
            Path target = closed != null && open == null ? closed : open != null ? open : folder.resolve(name + SUFFIX);
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(written, text);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannot("written", name, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void enable(String name, boolean enabled) throws ConfigurationException {
        lock.lock();
        try {
            Path file = existing(name);
            boolean open = file.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
            if (open != enabled) {
                String plain = name(file, open ? SUFFIX : SUFFIX + CLOSED);
                Files.move(file, folder.resolve(plain + (enabled ? SUFFIX : SUFFIX + CLOSED)), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw cannot("changed", name, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void remove(String name) throws ConfigurationException {
        lock.lock();
        try {
            Files.delete(existing(name));
        } catch (IOException e) {
            throw cannot("removed", name, e);
        } finally {
            lock.unlock();
        }
    }

    private Path existing(String name) throws ConfigurationException {
        try {
            Path open = file(name, "");
            Path found = open != null ? open : file(name, CLOSED);
            if (found != null) {
                return found;
            }
        } catch (IOException e) {
            throw cannot("read", name, e);
        }
        throw new ConfigurationException("There is no session configuration '" + name + "' in " + folder + ".");
    }

    /** The file of a configuration, without case; null when there is none. */
    private Path file(String name, String closed) throws IOException {
        return list(SUFFIX + closed).stream().filter(file -> name(file, SUFFIX + closed).equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private static String name(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    private static ConfigurationException cannot(String what, String name, IOException e) {
        return new ConfigurationException("Session configuration '" + name + "' cannot be " + what + ": " + e.getMessage(), e);
    }
}
