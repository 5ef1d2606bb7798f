package org.mooring.host.console;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.mooring.api.host.ProgramTerminal;

/** The terminal, or the streams, that this process was started with: programs inherit them. */
final class SharedTerminal implements ProgramTerminal {

    private static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

    private final Lines lines;
    private final PrintWriter out;
    private final boolean input;

    /**
     * @param out what was written there is shown before a program starts
     * @param input whether programs may read the input, which has nothing in it that is meant for the session
     */
    SharedTerminal(Lines lines, PrintWriter out, boolean input) {
        this.lines = lines;
        this.out = out;
        this.input = input;
    }

    @Override
    public Optional<Lease> lend(ProcessBuilder program, Set<Stream> streams) throws IOException {
        if (streams.contains(Stream.INPUT)) {
            program.redirectInput(input ? ProcessBuilder.Redirect.INHERIT : NOTHING);
        }
        if (streams.contains(Stream.OUTPUT)) {
            program.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        if (streams.contains(Stream.ERROR)) {
            program.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        out.flush();
        lines.lendKeys();
        try {
            return Optional.of(new Inherited(program.start()));
        } catch (IOException | RuntimeException failed) {
            lines.takeKeysBack();
            throw failed;
        }
    }

    private final class Inherited implements Lease {

        private final Process process;
        private boolean closed;

        Inherited(Process process) {
            this.process = process;
        }

        @Override
        public Process process() {
            return process;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                lines.takeKeysBack();
            }
        }
    }
}
