package org.mooring.format;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.PSObject;

/** Shows objects at the host as they come: what Out-Default and Out-Host do. */
public final class HostLines {

    private final ObjectFormatter formatter;
    private final LineWriter writer;
    private final ShownLines transcripts;
    private final HostUI ui;
    private boolean ofError;
    private Pages pages;

    public HostLines(SessionState session, HostAdapter host) {
        this(session, host, host.ui());
    }

    /** Lines as this host would show them, that go to the session's {@link ShownLines} only. */
    public static HostLines unseen(SessionState session, HostAdapter host) {
        return new HostLines(session, host, HostUI.NONE);
    }

    private HostLines(SessionState session, HostAdapter host, HostUI ui) {
        this.ui = ui;
        this.transcripts = session.service(ShownLines.class);
        int width = OutWidth.of(host);
        writer = new LineWriter(width, Styles.ofHost(ui.showsStyles()), this::write).screen(OutWidth.height(host));
        formatter = new ObjectFormatter(session, width, writer::accept);
    }

    /** Page by page, where there are pages and the host has a keyboard. */
    HostLines paged(Pages asked) {
        pages = asked;
        return this;
    }

    /** Shows an object; errors at the host's error line, messages of other streams as theirs. */
    public void show(Object value) {
        switch (PSObject.base(value)) {
            case WarningRecord warning -> {
                shown("WARNING: " + warning.message());
                ui.writeWarningLine(warning.message());
            }
            case VerboseRecord verbose -> {
                shown("VERBOSE: " + verbose.message());
                ui.writeVerboseLine(verbose.message());
            }
            case DebugRecord debug -> {
                shown("DEBUG: " + debug.message());
                ui.writeDebugLine(debug.message());
            }
            case ErrorRecord error when value instanceof PSObject object && object.isFromErrorStream() -> error(value);
            case null, default -> formatter.add(value);
        }
    }

    /** What was shown before it is written out first, and it is written out before the next, so that each goes where it belongs. */
    private void error(Object value) {
        formatter.end();
        writer.end();
        ofError = true;
        try {
            formatter.add(value);
            formatter.end();
            writer.end();
        } finally {
            ofError = false;
        }
    }

    private void shown(String line) {
        if (transcripts != null) {
            transcripts.shown(line);
        }
    }

    private void write(String line) {
        shown(line);
        if (ofError) {
            ui.writeErrorLine(line);
        } else {
            ui.writeLine(line);
        }
        if (pages != null) {
            pages.written();
        }
    }

    /** After the last object. */
    public void end() {
        formatter.end();
        writer.end();
    }
}
