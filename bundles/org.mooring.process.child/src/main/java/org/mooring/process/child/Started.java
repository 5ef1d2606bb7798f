package org.mooring.process.child;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.state.WholeFile;

/**
 * A process that was started and belongs to no session yet: it waits for its secret, opens nothing before it has that, and ends when its server
 * does.
 *
 * @param record the file that will say whose it is
 * @param directory its own
 * @param socket where it will listen
 */
record Started(Path record, Path directory, Path socket, Process process) {

    boolean isAlive() {
        return process.isAlive();
    }

    /** From now on it is a session's, and goes on when the server ends. */
    Child engage(SessionInfo session, String secret) throws IOException {
        Child child = new Child(record, directory, socket, secret, process.pid(), process.info().startInstant().orElse(Instant.EPOCH),
            session.owner().user(), session.instanceId());
        try (OutputStream in = process.getOutputStream()) {
            WholeFile.write(record, child.bytes(), true);
            in.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            process.destroyForcibly();
            child.end();
            throw e;
        }
        return child;
    }

    /** Nobody needs it. */
    void end() throws IOException, InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("The process " + process.pid() + " does not end.");
        }
        Child.removeTree(directory);
        if (!socket.startsWith(directory)) {
            Files.deleteIfExists(socket.getParent());
        }
    }
}
