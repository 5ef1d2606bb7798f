package org.mooring.format;

import java.util.function.Consumer;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.host.HostAdapter;

/** Objects as the lines of text that they would be shown as, for what is no screen: strings, files, the input of programs. */
public final class TextLines {

    private final ObjectFormatter formatter;
    private final LineWriter writer;

    /** Lines as wide as the host's screen; {@code line} takes each, without its end. */
    public TextLines(SessionState session, HostAdapter host, Consumer<String> line) {
        this(session, host, null, line);
    }

    /** @param width in columns, or null for that of the host's screen */
    TextLines(SessionState session, HostAdapter host, Integer width, Consumer<String> line) {
        int columns = width == null ? OutWidth.of(host) : width;
        writer = new LineWriter(columns, Styles.ofText(), line).screen(OutWidth.height(host));
        formatter = new ObjectFormatter(session, columns, writer::accept);
    }

    /** Has {@code texts} take what is written as it is instead, with no line's end added. */
    void unbroken(Consumer<String> texts) {
        writer.texts(texts);
    }

    public void add(Object value) {
        formatter.add(value);
    }

    /** After the last object. */
    public void end() {
        formatter.end();
        writer.end();
    }
}
