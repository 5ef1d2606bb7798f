package org.mooring.format;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.PSObject;

/** Shows objects at the host as they come: what Out-Default and Out-Host do. */
public final class HostLines {

    private final ObjectFormatter formatter;
    private final LineWriter writer;
    private final HostAdapter host;

    public HostLines(SessionState session, HostAdapter host) {
        this.host = host;
        int width = OutWidth.of(host);
        writer = new LineWriter(width, line -> host.ui().writeLine(line));
        formatter = new ObjectFormatter(session, width, writer::accept);
    }

    /** Shows an object; errors at the host's error line, messages of other streams as theirs. */
    public void show(Object value) {
        switch (PSObject.base(value)) {
            case WarningRecord warning -> host.ui().writeWarningLine(warning.message());
            case VerboseRecord verbose -> host.ui().writeVerboseLine(verbose.message());
            case DebugRecord debug -> host.ui().writeDebugLine(debug.message());
            case null, default -> formatter.add(value);
        }
    }

    /** After the last object. */
    public void end() {
        formatter.end();
        writer.end();
    }
}
