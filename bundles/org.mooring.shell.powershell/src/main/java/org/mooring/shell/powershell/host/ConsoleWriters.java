package org.mooring.shell.powershell.host;

import org.mooring.dotnet.system.io.ClrWriter;

/** Where {@code [Console]} writes in a session and in those that its scripts make: to the host, until SetOut or SetError say otherwise. */
public final class ConsoleWriters {

    private volatile ClrWriter out;
    private volatile ClrWriter error;

    /** Null is the host. */
    ClrWriter out() {
        return out;
    }

    void out(ClrWriter writer) {
        out = writer;
    }

    ClrWriter error() {
        return error;
    }

    void error(ClrWriter writer) {
        error = writer;
    }
}
