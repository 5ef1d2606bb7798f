package org.mooring.credential.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.state.StateDirectory;

/** The user file's users, read again when it has changed. */
final class UserTable {

    /** What the file was when it was read. */
    private record Version(Object key, long size, long modified) {

        static Version of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final UserFile file;
    private Version version;
    private Map<String, User> users = Map.of();

    UserTable(StateDirectory state) throws IOException {
        file = new UserFile(state);
        file.path();
    }

    Map<String, User> users() {
        lock.lock();
        try {
            Version now = Version.of(file.path());
            if (!now.equals(version)) {
                users = Map.copyOf(file.read());
                version = now;
            }
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
