package org.mooring.credential.users;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.state.StateDirectory;
import org.mooring.negotiate.NtlmKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code mooring user add NAME [--group GROUP]... [--ntlm]}, {@code lock NAME}, {@code unlock NAME}, {@code remove NAME}, {@code list}. */
@Component(service = UserCommand.class, immediate = true)
public final class UserCommand {

    private static final String USAGE = """
        mooring user add NAME [--group GROUP]... [--ntlm]
                                   adds a user, or gives one a new password and groups; with --ntlm, one who may use NTLM,
                                   for which a hash is kept that is worth as much as the password
        mooring user lock NAME     lets a user in no more, by whatever credential, and ends the user's sessions
        mooring user unlock NAME   lets the user in again
        mooring user remove NAME   removes a user
        mooring user list          lists the users with their groups
        The password is asked for at the terminal, or else read as one line from standard input.
        """;
    private static final int MOST_PASSWORD_BYTES = 1024;
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** Where the new password comes from, and what a person reads. */
    interface Terminal {

        /** The password, which the caller clears; null where there is none. */
        char[] newPassword(String name) throws IOException;

        void say(String line);

        void complain(String line);
    }

    private final UserFile file;
    private final NtlmHashes hashes;
    private final AuditTrail audit;
    private final Terminal terminal;

    @Activate
    public UserCommand(@Reference(target = "(mooring.command=user)") Map.Entry<Map<String, Object>, IntConsumer> launch,
            @Reference StateDirectory state, @Reference AuditTrail audit) {
        this(state, audit, new SystemTerminal());
        String[] arguments = (String[]) launch.getKey().get("mooring.arguments");
        Thread.ofPlatform().name("mooring-user").start(() -> launch.getValue().accept(run(List.of(arguments))));
    }

    UserCommand(StateDirectory state, AuditTrail audit, Terminal terminal) {
        this.file = new UserFile(state);
        this.hashes = new NtlmHashes(state);
        this.audit = audit;
        this.terminal = terminal;
    }

    /** Does what the words say; answers the exit code. */
    int run(List<String> words) {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "add" -> add(words.subList(1, words.size()));
                case "remove" -> words.size() == 2 ? remove(words.get(1)) : misused();
                case "lock" -> words.size() == 2 ? lock(words.get(1), true) : misused();
                case "unlock" -> words.size() == 2 ? lock(words.get(1), false) : misused();
                case "list" -> words.size() == 1 ? list() : misused();
                default -> misused();
            };
        } catch (IOException e) {
            terminal.complain(e.getMessage());
            return FAILED;
        }
    }

    private int misused() {
        terminal.complain(USAGE.stripTrailing());
        return MISUSED;
    }

    private int add(List<String> words) throws IOException {
        List<String> names = new ArrayList<>();
        Set<String> groups = new TreeSet<>();
        boolean ntlm = false;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--ntlm")) {
                ntlm = true;
            } else if (words.get(i).equals("--group") && i + 1 < words.size()) {
                groups.add(words.get(++i));
            } else {
                names.add(words.get(i));
            }
        }
        if (names.size() != 1 || names.getFirst().startsWith("-")) {
            return misused();
        }
        String name = names.getFirst();
        checkName(name, "user");
        for (String group : groups) {
            checkName(group, "group");
        }
        char[] password = terminal.newPassword(name);
        if (password == null || password.length == 0) {
            terminal.complain("User '" + name + "' was not changed: there was no password.");
            return FAILED;
        }
        Optional<String> ntlmHash = ntlm ? Optional.of(hashes.protect(name, NtlmKeys.ntHash(password))) : Optional.empty();
        boolean added = file.put(new User(name, PasswordHash.of(password), false, groups, ntlmHash));
        Arrays.fill(password, '\0');
        record(name, (added ? "Added user" : "Changed user") + (ntlm ? ", who may use NTLM." : "."), groups);
        terminal.say(added ? "Added user '" + name + "'." : "Changed user '" + name + "'.");
        return DONE;
    }

    private static void checkName(String name, String what) throws IOException {
        if (!User.isName(name)) {
            throw new IOException("'" + name + "' is no name for a " + what + ": use letters, digits, '.', '_', '@' and '-', at most 64 of"
                + " them, beginning with a letter, a digit or '_'.");
        }
    }

    private int remove(String name) throws IOException {
        if (!file.remove(name)) {
            terminal.complain("There is no user '" + name + "'.");
            return FAILED;
        }
        record(name, "Removed user.", Set.of());
        terminal.say("Removed user '" + name + "'.");
        return DONE;
    }

    private int lock(String name, boolean locked) throws IOException {
        if (!file.lock(name, locked)) {
            terminal.complain("There is no user '" + name + "'.");
            return FAILED;
        }
        String did = locked ? "Locked user" : "Unlocked user";
        record(name, did + ".", Set.of());
        terminal.say(did + " '" + name + "'.");
        return DONE;
    }

    private int list() throws IOException {
        new TreeMap<>(file.read()).forEach((name, user) ->
            terminal.say((user.groups().isEmpty() ? name : name + "  " + String.join(", ", new TreeSet<>(user.groups())))
                + (user.ntlm().isPresent() ? "  (NTLM)" : "") + (user.locked() ? "  (locked)" : "")));
        return DONE;
    }

    private void record(String name, String message, Set<String> groups) {
        audit.add(new AuditRecord(Clock.systemUTC().instant(), AuditEvent.ADMINISTRATION, true, name, null, null, message,
            Map.of("by", System.getProperty("user.name"), "groups", String.join(",", groups))));
    }

    /** The terminal that Mooring was started from, or its standard input. */
    private static final class SystemTerminal implements Terminal {

        @Override
        public char[] newPassword(String name) throws IOException {
            Console console = System.console();
            if (console == null) {
                return firstLine(System.in);
            }
            char[] first = console.readPassword("Password for %s: ", name);
            char[] second = console.readPassword("The same again: ");
            if (first == null || !Arrays.equals(first, second)) {
                complain("The two are not the same.");
                return null;
            }
            Arrays.fill(second, '\0');
            return first;
        }

        private static char[] firstLine(InputStream in) throws IOException {
            byte[] bytes = in.readNBytes(MOST_PASSWORD_BYTES);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            char[] password = new String(bytes, 0, end, StandardCharsets.UTF_8).toCharArray();
            Arrays.fill(bytes, (byte) 0);
            return password;
        }

        @Override
        public void say(String line) {
            System.out.println(line);
        }

        @Override
        public void complain(String line) {
            System.err.println(line);
        }
    }
}
