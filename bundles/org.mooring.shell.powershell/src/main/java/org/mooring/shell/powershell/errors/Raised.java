package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Call;

/** A terminating error on its way up: the record that it is, and what the statements that it passes must know. */
public class Raised extends DotNetException {

    private static final long serialVersionUID = 1;

    /** What PowerShell's exception on the way is, beside the exception of the record. */
    public enum Kind {
        /** A statement's error: no other exception than the record's. */
        STATEMENT,
        /** A command ended with it (CmdletInvocationException). */
        COMMAND,
        /** A preference or argument has made a non-terminating error stop everything (ActionPreferenceStopException). */
        PREFERENCE
    }

    private boolean byThrow;
    private boolean decided;
    private Kind kind = Kind.STATEMENT;
    private transient Object leaving;

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

    /** The exception that says that a preference has made a non-terminating error stop everything. */
    public DotNetException stopping() {
        return new DotNetException("System.Management.Automation.ActionPreferenceStopException", "The running command stopped because the"
            + " preference variable \"ErrorActionPreference\" or common parameter is set to Stop: " + errorRecord().message())
            .withRecord(errorRecord());
    }

    public Kind kind() {
        return kind;
    }

    public Raised as(Kind what) {
        kind = what;
        return this;
    }

    /** Ends a whole command, not just one of its statements: ThrowTerminatingError of a function. */
    public Raised leaving(Object command) {
        leaving = command;
        return this;
    }

    public boolean isLeaving() {
        return leaving != null;
    }

    /** A cmdlet or advanced function ends with this error: from here on it is the command's own (CommandProcessorBase.ManageInvocationException). */
    public Raised ending(Object command, Call call) {
        if (leaving != null) {
            if (leaving != command) {
                return this;
            }
            leaving = null;
            return this;
        }
        if (byThrow || kind != Kind.STATEMENT || call == null || call.info() == null || !call.parametersAreBoundStrictly()) {
            return this;
        }
        kind = Kind.COMMAND;
        ErrorRecord record = errorRecord();
        record.withInvocation(call);
        String activity = record.category().activity();
        if (activity == null || activity.isEmpty()) {
            record.category().activity(call.commandName());
        }
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
