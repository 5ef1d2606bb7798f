package org.mooring.tests.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The installed Mooring as a process of its own. */
final class Mooring implements AutoCloseable {

    private static final long SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    /** Starts it on a state directory, with ports that are free. */
    static Mooring start(Path state, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Installation.built().home().resolve("bin/mooring").toString(),
                "--state", state.toString(), "--ssh-port", "0", "--wsman-port", "0"));
        command.addAll(List.of(arguments));
        return new Mooring(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private Mooring(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    String line() throws IOException {
        return output.readLine();
    }

    /** Reads up to the line that says that the server is ready. */
    Mooring ready() throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith("Mooring listens: ")) {
                return this;
            }
            before.append(line).append('\n');
        }
        throw new IOException("The server did not start: " + before);
    }

    /** All that it still says, up to its end. */
    String text() {
        return String.join("\n", output.lines().toList());
    }

    /** Sends SIGTERM, and still reads what it says; {@link Process#destroy} would not. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Mooring does not end.");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
