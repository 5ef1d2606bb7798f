package org.mooring.host.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.transport.ConsoleTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal of a client that is elsewhere, for one program at a time: the program has a pseudo-terminal of this system, whose other end is
 * the client. What of it is not possible here (a system without pseudo-terminals, or without the program {@code setsid}) is told once in the
 * log, and programs run without a terminal.
 */
final class LentPty implements ProgramTerminal {

    private static final Logger LOG = LoggerFactory.getLogger(LentPty.class);
    private static final byte[] CTRL_C = {3};
    private static final byte LAST = 0;
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final ConsoleTerminal client;
    private final Keys keys;
    private final OutputStream screen;
    private final PrintWriter out;
    private Lent lent;

    /**
     * @param keys what the client types
     * @param screen what the client shows
     * @param out the console's own way to it, with text that is shown before a program starts
     */
    LentPty(ConsoleTerminal client, Keys keys, OutputStream screen, PrintWriter out) {
        this.client = client;
        this.keys = keys;
        this.screen = screen;
        this.out = out;
    }

    /** Only programs that show something have it, so that the first one in a pipeline does not take it from the pager at the end. */
    @Override
    public synchronized Optional<Lease> lend(ProcessBuilder program, Set<Stream> streams) throws IOException {
        Optional<Path> setsid = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (lent != null || setsid.isEmpty() || !streams.contains(Stream.OUTPUT)) {
            return Optional.empty();
        }
        JniNativePty pty;
        try {
            pty = (JniNativePty) new JniTerminalProvider().open(null, size());
        } catch (IOException | UnsatisfiedLinkError impossible) {
            LOG.warn("Programs of consoles have no terminal, as this system opens none: {}", impossible.toString());
            return Optional.empty();
        }
        program.command(atPty(setsid.get(), pty.getName(), streams, program.command()));
        program.environment().put("TERM", client.type());
        out.flush();
        try {
            lent = new Lent(pty, program.start());
        } catch (IOException | RuntimeException failed) {
            pty.close();
            throw failed;
        }
        return Optional.of(lent);
    }

    /**
     * A command that makes a session of processes whose terminal is the pseudo-terminal: the first terminal that the leader of a new session
     * opens is the session's. It is opened there and not here, where it could become the server's. A server that was started in the
     * background of a script ignores Ctrl-C, and its programs would with it: where {@code env} can undo that, it does.
     */
    private static List<String> atPty(Path setsid, String name, Set<Stream> streams, List<String> program) {
        String script = "exec 3<>\"$0\"" + (streams.contains(Stream.INPUT) ? " <&3" : "") + " >&3"
            + (streams.contains(Stream.ERROR) ? " 2>&3" : "") + " 3>&-;"
            + " if /usr/bin/env --default-signal true 2> /dev/null; then exec /usr/bin/env --default-signal \"$@\"; fi; exec \"$@\"";
        List<String> command = new ArrayList<>(List.of(setsid.toString(), "/bin/sh", "-c", script, name));
        command.addAll(program);
        return command;
    }

    private Size size() {
        return Size.of(client.columns(), client.rows());
    }

    /** Has the program, if there is one, know that the client's window has another size. */
    synchronized void resized() {
        if (lent != null) {
            lent.resize(size());
        }
    }

    /** Interrupts the program; false where there is none. */
    synchronized boolean interrupt() {
        if (lent != null) {
            lent.type(CTRL_C);
        }
        return lent != null;
    }

    private synchronized void over() {
        lent = null;
    }

    private final class Lent implements Lease {

        private final JniNativePty pty;
        private final Process process;
        private final Thread shower;
        private volatile boolean ended;
        private boolean closed;

        Lent(JniNativePty pty, Process process) {
            this.pty = pty;
            this.process = process;
            keys.giveTo(pty.getMasterOutput());
            // Not a virtual thread: a read of a terminal holds its carrier.
            shower = Thread.ofPlatform().daemon().name("mooring-console-program").start(this::show);
        }

        @Override
        public Process process() {
            return process;
        }

        private void show() {
            byte[] chunk = new byte[8192];
            boolean clientIsThere = true;
            try (InputStream written = pty.getMasterInput()) {
                while (true) {
                    int read = written.read(chunk);
                    boolean last = read > 0 && ended && chunk[read - 1] == LAST;
                    int shown = last ? read - 1 : read;
                    if (clientIsThere && shown > 0) {
                        clientIsThere = pass(chunk, shown);
                    }
                    if (read < 0 || last) {
                        return;
                    }
                }
            } catch (IOException hungUp) {
                // Linux says so when the last process at the terminal has gone.
                LOG.debug("A program's terminal has ended: {}", hungUp.getMessage());
            }
        }

        /** Whether the client is still there; a program whose client has gone is read on, so that it can end. */
        private boolean pass(byte[] chunk, int length) {
            try {
                screen.write(chunk, 0, length);
                screen.flush();
                return true;
            } catch (IOException gone) {
                return false;
            }
        }

        void resize(Size size) {
            try {
                pty.setSize(size);
            } catch (IOException failed) {
                LOG.warn("A program does not know of its terminal's new size: {}", failed.getMessage());
            }
        }

        void type(byte[] typed) {
            try {
                OutputStream master = pty.getMasterOutput();
                master.write(typed);
                master.flush();
            } catch (IOException over) {
                LOG.debug("A program has ended before it was interrupted: {}", over.getMessage());
            }
        }

        /** What is written here comes after all that the program wrote, and frees the thread that reads. */
        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            ended = true;
            keys.giveTo(null);
            over();
            try (pty) {
                OutputStream end = pty.getSlaveOutput();
                end.write(LAST);
                end.flush();
                shower.join();
            } catch (IOException failed) {
                LOG.warn("A program's terminal did not close: {}", failed.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
