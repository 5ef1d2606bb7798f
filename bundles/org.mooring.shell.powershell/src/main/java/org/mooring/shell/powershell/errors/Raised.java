package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;

/** A terminating error on its way up: the record that it is, and what the statements that it passes must know. */
public final class Raised extends DotNetException {

    private static final long serialVersionUID = 1;

    private boolean byThrow;
    private boolean decided;

    public Raised(ErrorRecord record) {
        super(record.exception() instanceof DotNetException e ? e.typeName() : "System.Management.Automation.RuntimeException",
            record.exception().getMessage(), record.exception());
        withRecord(record);
    }

    /** Whether a {@code throw} statement made it. */
    public boolean isByThrow() {
        return byThrow;
    }

    public Raised byThrow() {
        byThrow = true;
        return this;
    }

    /** Whether a preference or argument has said that it stops everything: no statement asks again. */
    public boolean isDecided() {
        return decided;
    }

    public Raised decided() {
        decided = true;
        return this;
    }
}
