package org.mooring.api.host;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The terminal of the person at a host, which programs can have for themselves while they run: an editor, a pager, a prompt for a
 * password. PowerShell's console does the same with programs whose streams go nowhere else.
 */
public interface ProgramTerminal {

    /** A program's streams. */
    enum Stream {
        INPUT, OUTPUT, ERROR
    }

    /**
     * Starts a program at the terminal.
     *
     * @param program what to start; its other streams are pipes, as the builder says
     * @param streams those of its streams that are the terminal's; at least one
     * @return empty, and nothing is started, where the terminal cannot be lent as asked for
     * @throws IOException when the program cannot be started
     */
    Optional<Lease> lend(ProcessBuilder program, Set<Stream> streams) throws IOException;

    /** A terminal with a program at it. The host reads no keys meanwhile, and leaves Ctrl-C to the program. */
    interface Lease extends AutoCloseable {

        Process process();

        /** Takes the terminal back, once what the program wrote is shown. The program has ended before, or is hung up on. */
        @Override
        void close();
    }
}
