package org.mooring.api.stream;

/** A message of the warning, verbose or debug stream. */
public abstract sealed class InformationalRecord implements StreamRecord permits WarningRecord, VerboseRecord, DebugRecord {

    private final String message;
    private InvocationInfo invocation;

    InformationalRecord(String message) {
        this.message = message;
    }

    public final String message() {
        return message;
    }

    /** Which command wrote it, or null. */
    public final InvocationInfo invocation() {
        return invocation;
    }

    public final void invocation(InvocationInfo invocation) {
        this.invocation = invocation;
    }

    @Override
    public final String toString() {
        return message;
    }
}
