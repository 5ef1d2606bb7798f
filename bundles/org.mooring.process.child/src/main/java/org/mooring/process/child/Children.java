package org.mooring.process.child;

import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.state.StateDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes that keep sessions: started, found again by a later run of the server, and removed without a trace. */
final class Children implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Children.class);

    /** The folder of the state directory. */
    static final String FOLDER = "processes";
    private static final String RECORD = ".child";
    /** The longest path that a UNIX-domain socket's address holds on all systems, as bytes. */
    private static final int LONGEST_SOCKET = 100;
    /** A process says in no other way that it listens. */
    private static final Duration POLL = Duration.ofMillis(5);

    private final Path folder;
    private final KeeperProgram program;
    private final Surroundings surroundings;
    private final Duration startTime;
    private final SecureRandom random = new SecureRandom();
    private final Spares spares = new Spares();
    /** Those of an earlier run of the server, until their sessions ask for them. */
    private final List<Child> known = new CopyOnWriteArrayList<>();

    /** @param startTime how long a process may take to listen */
    Children(StateDirectory state, KeeperProgram program, Surroundings surroundings, Duration startTime) throws IOException {
        this.folder = state.directory(FOLDER);
        this.program = program;
        this.surroundings = surroundings;
        this.startTime = startTime;
        find();
    }

    /** What an earlier run of the server left: what is still there is found by its session, the rest goes. */
    private void find() throws IOException {
        try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*" + RECORD)) {
            for (Path record : records) {
                try {
                    Child child = Child.read(record);
                    if (child.isAlive()) {
                        known.add(child);
                    } else {
                        child.clear();
                    }
                } catch (IOException e) {
                    LOG.warn("A session's process is not found again: {}", e.toString());
                    Files.deleteIfExists(record);
                }
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> Files.isDirectory(file) && !Images.isImage(file))) {
            for (Path directory : files) {
                if (Files.notExists(directory.resolveSibling(directory.getFileName() + RECORD))) {
                    removeUnowned(directory);
                }
            }
        }
    }

    /** Of a process that no session had: it may still be ending, and what it writes then goes with the next run of the server. */
    private static void removeUnowned(Path directory) {
        try {
            Child.removeTree(directory);
        } catch (IOException e) {
            LOG.warn("Files of a process that no session had are left: {}", e.toString());
        }
    }

    /** The directories of processes of an earlier run of the server that still run. */
    List<Path> running() {
        return known.stream().map(Child::directory).toList();
    }

    /** Starts a process for a session, with its engine. */
    ProcessChannel open(ProcessRequest request, RequestData data, ProcessOutput output) throws SessionException {
        Isolation isolation = request.configuration().isolation();
        surroundings.check(request.configuration());
        Child child = null;
        try {
            Object likeness = isolation.spares() == 0 ? null : List.of(isolation, program.likeness(request, data, isolation.runAs().isOther()));
            Optional<Started> spare = likeness == null ? Optional.empty() : spares.take(request.configuration().name(), likeness);
            child = (spare.isPresent() ? spare.get() : start(request, data)).engage(request.session(), HexFormat.of().formatHex(bytes(32)));
            ChildChannel channel = connect(child, output, Instant.now().plus(startTime));
            channel.open(data);
            if (likeness != null) {
                spares.fill(request.configuration().name(), likeness, isolation.spares(), () -> start(request, data));
            }
            return channel;
        } catch (IOException e) {
            String why = e.getMessage() + (child == null ? "" : Child.lastWords(child.directory()));
            throw removed(child, new SessionException(Reason.PROCESS, "The session's process does not start: " + why, e));
        } catch (SessionException e) {
            throw removed(child, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw removed(child, new SessionException(Reason.OVER, "The start of the session's process was interrupted.", e));
        }
    }

    private static SessionException removed(Child child, SessionException why) {
        if (child != null) {
            ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
            child.end();
        }
        return why;
    }

    /** Starts a process for a session, which is not that session's alone yet. */
    private Started start(ProcessRequest request, RequestData data) throws IOException, SessionException {
        Isolation isolation = request.configuration().isolation();
        String key = HexFormat.of().formatHex(bytes(6));
        Path directory = surroundings.directory(isolation.runAs(), folder, key);
        boolean started = false;
        try {
            Path socket = socket(directory, isolation);
            List<String> command = new ArrayList<>(surroundings.prefix(isolation, key));
            command.addAll(program.prepare(request, data, isolation.runAs().isOther(), directory, socket));
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), Child.LOG_FILE));
            surroundings.environment(isolation.runAs(), builder.environment(), directory);
            Process process = builder.start();
            started = true;
            return new Started(folder.resolve(key + RECORD), directory, socket, process);
        } finally {
            if (!started) {
                Child.removeTree(directory);
            }
        }
    }

    /** Connects to a process that may not listen yet. */
    private static ChildChannel connect(Child child, ProcessOutput output, Instant until) throws IOException, SessionException, InterruptedException {
        while (true) {
            try {
                ChildChannel channel = new ChildChannel(child, new Link(SocketChannel.open(UnixDomainSocketAddress.of(child.socket()))), output);
                channel.hello(Duration.between(Instant.now(), until));
                return channel;
            } catch (IOException e) {
                if (!child.isAlive() || Instant.now().isAfter(until)) {
                    throw e;
                }
                Thread.sleep(POLL);
            }
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private Path socket(Path directory, Isolation isolation) throws IOException {
        Path socket = directory.resolve("s");
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET) {
            return socket;
        }
        if (isolation.runAs().isOther()) {
            throw new IOException("The path " + socket + " is too long for a socket.");
        }
        return Files.createTempDirectory("mooring").resolve("s");
    }

    /** Finds the process of a session again. */
    ProcessChannel reopen(ProcessRequest request, ProcessOutput output) throws SessionException {
        Optional<Child> found = known.stream().filter(child -> child.session().equals(request.session().instanceId())
            && child.owner().equals(request.session().owner().user())).findFirst();
        Child child = found.orElseThrow(() -> new SessionException(Reason.PROCESS, "The session's process has ended."));
        known.remove(child);
        try {
            return connect(child, output, Instant.now().plus(startTime));
        } catch (IOException e) {
            throw removed(child, new SessionException(Reason.PROCESS, "The session's process does not answer: " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SessionException(Reason.OVER, "The search for the session's process was interrupted.", e);
        }
    }

    /** The server ends: what waits for sessions goes, the sessions stay. */
    @Override
    public void close() {
        spares.close();
    }
}
