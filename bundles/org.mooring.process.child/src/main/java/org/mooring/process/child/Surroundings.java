package org.mooring.process.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.configuration.Isolation.RunAs;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;

/**
 * What the operating system does for a process that is started: another user by setpriv, caps by systemd, its own process group by setsid. What
 * it cannot do is refused, and never passed over.
 *
 * @param shared where the directories of processes are that another user runs
 * @param virtualAccount the user that RunAsVirtualAccount stands for, or empty where the administrator named none
 */
record Surroundings(Path shared, String virtualAccount, SystemTools tools) {

    /** @throws SessionException when the configuration asks for what cannot be had here */
    void check(SessionConfiguration configuration) throws SessionException {
        Isolation isolation = configuration.isolation();
        String name = "Session configuration '" + configuration.name() + "' (" + configuration.origin() + ")";
        if (isolation.runAs().isOther()) {
            if (!tools.isRoot()) {
                throw refused(name + " asks for another user of the operating system, which only a server that is started as root can do.");
            }
            if (tools.program("setpriv").isEmpty()) {
                throw refused(name + " asks for another user of the operating system, and there is no program 'setpriv' here (util-linux).");
            }
            if (isolation.runAs().virtual() && virtualAccount.isEmpty()) {
                throw refused(name + " asks for RunAsVirtualAccount, and no user stands for it: name one as 'virtualAccount' of"
                    + " org.mooring.process.child.");
            }
            if (account(isolation.runAs()).isEmpty()) {
                throw refused(name + " asks for the user '" + user(isolation.runAs()) + "' of the operating system, who does not exist here.");
            }
            for (String group : isolation.runAs().groups()) {
                if (!tools.hasGroup(group)) {
                    throw refused(name + " asks for the group '" + group + "' of the operating system, which does not exist here.");
                }
            }
        }
        if (isolation.cpuPercent() > 0 && !tools.hasSystemd()) {
            throw refused(name + " caps the processor's time, which needs systemd, and a server that is started as root.");
        }
    }

    private static SessionException refused(String message) {
        return new SessionException(Reason.PROCESS, message);
    }

    private String user(RunAs runAs) {
        return runAs.user().isEmpty() ? virtualAccount : runAs.user();
    }

    private Optional<SystemTools.Account> account(RunAs runAs) {
        return tools.account(user(runAs));
    }

    /** A directory that only the process's user may enter. */
    Path directory(RunAs runAs, Path own, String key) throws IOException {
        if (!runAs.isOther()) {
            return Files.createDirectory(own.resolve(key), mode("rwx------"));
        }
        SystemTools.Account account = account(runAs).orElseThrow();
        openToPass(shared);
        Path directory = Files.createDirectory(shared.resolve(key), mode("rwx------"));
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        var principals = directory.getFileSystem().getUserPrincipalLookupService();
        view.setGroup(principals.lookupPrincipalByGroupName(account.group()));
        view.setOwner(principals.lookupPrincipalByName(account.user()));
        return directory;
    }

    /** Makes the shared directory, in which everyone may go on to what is theirs, and nobody but root may write. */
    private static void openToPass(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory, mode("rwx--x--x"));
        }
        if (!Files.getOwner(directory).getName().equals("root")) {
            throw new IOException(directory + " does not belong to root.");
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** What stands before the command: each of them becomes the next, so that the process keeps its number. */
    List<String> prefix(Isolation isolation, String key) {
        List<String> words = new ArrayList<>();
        // Ctrl-C at the server's terminal is not for its sessions.
        tools.program("setsid").ifPresent(setsid -> words.add(setsid.toString()));
        if (tools.hasSystemd() && (isolation.cpuPercent() > 0 || isolation.memoryMegabytes() > 0)) {
            words.addAll(List.of("systemd-run", "--scope", "--quiet", "--collect", "--unit=mooring-session-" + key));
            if (isolation.cpuPercent() > 0) {
                words.addAll(List.of("-p", "CPUQuota=" + isolation.cpuPercent() + "%"));
            }
            if (isolation.memoryMegabytes() > 0) {
                // The heap is capped by the program itself; what it needs beside that is about as much as a small heap.
                words.addAll(List.of("-p", "MemoryMax=" + (isolation.memoryMegabytes() + 256) + "M"));
            }
            words.add("--");
        }
        if (isolation.runAs().isOther()) {
            SystemTools.Account account = account(isolation.runAs()).orElseThrow();
            words.addAll(List.of("setpriv", "--reuid", Long.toString(account.uid()), "--regid", Long.toString(account.gid())));
            List<String> groups = isolation.runAs().groups();
            words.addAll(groups.isEmpty() ? List.of("--init-groups") : List.of("--groups", String.join(",", groups)));
            words.addAll(List.of("--inh-caps=-all", "--"));
        }
        return words;
    }

    /** The server's environment is for its own user; another one has a new one. */
    void environment(RunAs runAs, Map<String, String> environment, Path directory) {
        if (!runAs.isOther()) {
            return;
        }
        SystemTools.Account account = account(runAs).orElseThrow();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        String language = environment.getOrDefault("LANG", "C.UTF-8");
        environment.clear();
        Path home = Path.of(account.home());
        environment.putAll(Map.of("PATH", path, "LANG", language, "USER", account.user(), "LOGNAME", account.user(), "SHELL", account.shell(),
            "HOME", Files.isDirectory(home) ? account.home() : directory.toString()));
    }

    /** What this system has. */
    interface SystemTools {

        /** A user, as the operating system knows it. */
        record Account(String user, long uid, long gid, String group, String home, String shell) {}

        boolean isRoot();

        /** Whether systemd runs, and is there to cap processes. */
        boolean hasSystemd();

        Optional<Path> program(String name);

        Optional<Account> account(String user);

        boolean hasGroup(String name);

        /** This machine's. */
        static SystemTools here() {
            return new HostTools();
        }
    }

    private static final class HostTools implements SystemTools {

        @Override
        public boolean isRoot() {
            try {
                return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
            } catch (IOException | UnsupportedOperationException e) {
                return System.getProperty("user.name").equals("root");
            }
        }

        @Override
        public boolean hasSystemd() {
            return isRoot() && Files.isDirectory(Path.of("/run/systemd/system")) && program("systemd-run").isPresent();
        }

        @Override
        public Optional<Path> program(String name) {
            return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
        }

        @Override
        public Optional<Account> account(String user) {
            return entry("passwd", user).map(fields -> new Account(fields[0], Long.parseLong(fields[2]), Long.parseLong(fields[3]),
                entry("group", fields[3]).map(group -> group[0]).orElse(fields[3]), fields[5], fields.length > 6 ? fields[6] : ""));
        }

        @Override
        public boolean hasGroup(String name) {
            return entry("group", name).isPresent();
        }

        /** By getent, which knows the directories that the system knows. */
        private Optional<String[]> entry(String database, String key) {
            if (!key.matches("[A-Za-z0-9_][A-Za-z0-9_.$-]*") || !Set.of("passwd", "group").contains(database)) {
                return Optional.empty();
            }
            try {
                Process getent = new ProcessBuilder("getent", database, key).redirectError(ProcessBuilder.Redirect.DISCARD).start();
                String line = new String(getent.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return getent.waitFor() == 0 && !line.isEmpty() ? Optional.of(line.split(":", -1)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
