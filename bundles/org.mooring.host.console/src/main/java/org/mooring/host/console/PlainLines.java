package org.mooring.host.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lines of a stream that is no terminal: nothing is edited, nothing is hidden. */
final class PlainLines implements Lines {

    private final BufferedReader in;
    private final PrintWriter out;

    PlainLines(InputStream in, PrintWriter out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public String read(String prompt, boolean script) {
        if (!script) {
            out.print(prompt);
            out.flush();
        }
        try {
            return in.readLine();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public char[] readSecret(String prompt) {
        String line = read(prompt, false);
        return line == null ? null : line.toCharArray();
    }

    @Override
    public void onInterrupt(Runnable action) {
        // A stream has no Ctrl-C; a signal to the process is the launcher's.
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
