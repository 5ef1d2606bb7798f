package org.mooring.credential.users;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mooring.api.state.StateDirectory;

/**
 * The file {@code users} of the state directory: a line for each user, {@code NAME:HASH:GROUP,GROUP}, with {@code :NTLM} where the
 * user may use NTLM, and {@code !} before the hash of one who is locked; empty lines and lines that begin with {@code #} are passed over.
 */
final class UserFile {

    static final String NAME = "users";
    private static final String LOCKED = "!";
    private static final String LOCK = "users.lock";
    private static final String HEADER = "# Mooring's users, kept by 'mooring user'. NAME:HASH:GROUPS[:NTLM]\n";

    private final StateDirectory state;

    UserFile(StateDirectory state) {
        this.state = state;
    }

    /** The file, made where it is missing. */
    Path path() throws IOException {
        return state.file(NAME);
    }

    /**
     * The users by name.
     *
     * @throws IOException also when a line is none that this class writes
     */
    Map<String, User> read() throws IOException {
        Path path = path();
        Map<String, User> users = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                User user = parse(line, path + ", line " + number);
                users.put(user.name(), user);
            }
        }
        return users;
    }

    private static User parse(String line, String where) throws IOException {
        String[] parts = line.split(":", -1);
        if (parts.length < 3 || parts.length > 4 || !User.isName(parts[0]) || parts.length == 4 && !NtlmHashes.isOne(parts[3])) {
            throw new IOException(where + ": this is not NAME:HASH:GROUPS[:NTLM]. Remove the line and use 'mooring user add NAME'.");
        }
        boolean locked = parts[1].startsWith(LOCKED);
        PasswordHash password = PasswordHash.parse(locked ? parts[1].substring(1) : parts[1]).orElseThrow(() -> new IOException(where + ": the password of '" + parts[0]
            + "' is kept in a way that is not known here. Use 'mooring user add " + parts[0] + "' to set it anew."));
        Set<String> groups = Arrays.stream(parts[2].split(",")).filter(group -> !group.isBlank()).collect(Collectors.toSet());
        return new User(parts[0], password, locked, groups, parts.length == 4 ? Optional.of(parts[3]) : Optional.empty());
    }

    /** Adds or replaces a user, who stays locked where that was so; answers whether it is new. */
    boolean put(User user) throws IOException {
        return change(users -> {
            User before = users.get(user.name());
            users.put(user.name(), user.locked(before != null && before.locked()));
            return before == null;
        });
    }

    /** Locks a user, or lets one in again; answers whether there is such a user. */
    boolean lock(String name, boolean locked) throws IOException {
        return change(users -> users.computeIfPresent(name, (same, user) -> user.locked(locked)) != null);
    }

    /** Removes a user; answers whether it was there. */
    boolean remove(String name) throws IOException {
        return change(users -> users.remove(name) != null);
    }

    private interface Change {
        boolean of(Map<String, User> users);
    }

    /** Changes the file as a whole, one process at a time. */
    private boolean change(Change change) throws IOException {
        try (FileChannel lockFile = FileChannel.open(state.file(LOCK), StandardOpenOption.WRITE); FileLock lock = lockFile.lock()) {
            Map<String, User> users = read();
            boolean answer = change.of(users);
            StringBuilder text = new StringBuilder(HEADER);
            for (User user : users.values()) {
                text.append(user.name()).append(':').append(user.locked() ? LOCKED : "").append(user.password().text()).append(':')
                    .append(String.join(",", new TreeSet<>(user.groups()))).append(user.ntlm().map(hash -> ":" + hash).orElse("")).append('\n');
            }
            state.write(NAME, text.toString().getBytes(StandardCharsets.UTF_8));
            return answer && lock.isValid();
        }
    }
}
