package org.mooring.host.console;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.mooring.api.host.HostUI;
import org.mooring.api.testkit.HostUIContract;

class ConsoleUITest extends HostUIContract {

    private final StringWriter seen = new StringWriter();

    @Override
    protected HostUI ui(String... typed) {
        StringBuilder text = new StringBuilder();
        for (String line : typed) {
            text.append(line).append('\n');
        }
        PrintWriter out = new PrintWriter(seen);
        PlainLines lines = new PlainLines(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), out);
        return new ConsoleUI(lines, out, out, new TerminalRawUI(null), false);
    }

    @Override
    protected String seen() {
        return seen.toString();
    }
}
