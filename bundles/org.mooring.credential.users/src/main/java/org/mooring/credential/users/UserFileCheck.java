package org.mooring.credential.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Proves passwords by Mooring's own user file. The file may change while the server runs. An unknown user costs as much work as a known
 * one, and is left to other checks.
 */
@Component
public final class UserFileCheck implements CredentialCheck, UserDirectory {

    /** What the file was when it was read. */
    private record Version(Object key, long size, long modified) {

        static Version of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    /** Hashing is work by design: peers that try many passwords at once leave processors to the sessions. */
    private final Semaphore hashing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final ReentrantLock lock = new ReentrantLock();
    private final PasswordHash nobody = PasswordHash.ofNone();
    private final UserFile file;
    private Version version;
    private Map<String, User> users = Map.of();

    @Activate
    public UserFileCheck(@Reference StateDirectory state) throws IOException {
        file = new UserFile(state);
        file.path();
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        if (!(credential instanceof Password password)) {
            return Verdict.abstain();
        }
        User user = users().get(password.user());
        boolean matches = matches(user == null ? nobody : user.password(), password);
        if (user == null) {
            return Verdict.abstain();
        }
        return matches ? Verdict.accept(new Identity(user.name(), user.groups(), password.kind())) : Verdict.refuse("wrong password");
    }

    @Override
    public Optional<Set<String>> groups(String user) {
        return Optional.ofNullable(users().get(user)).map(User::groups);
    }

    private boolean matches(PasswordHash hash, Password password) {
        hashing.acquireUninterruptibly();
        try {
            return hash.matches(password.secret());
        } finally {
            hashing.release();
        }
    }

    private Map<String, User> users() {
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
