package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.TooLarge;
import org.mooring.shell.powershell.binder.CollectingSink;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * What becomes of an error that ends a statement: it goes on to the try around, is written and forgotten, or ends everything, as
 * PowerShell's ExceptionHandlingOps decides.
 */
public final class StatementErrors {

    private StatementErrors() {}

    /** The error as it goes up: with its place, and in {@code $Error}. */
    public static Raised raise(Frame f, Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return raise(f, Errors.callDepthOverflow());
        }
        if (thrown instanceof OutOfMemoryError e && TooLarge.isTooLarge(e)) {
            return raise(f, Errors.outOfMemory());
        }
        if (thrown instanceof VirtualMachineError e) {
            throw e;
        }
        f.engine.checkStopping();
        Raised raised = thrown instanceof Raised r ? r : new Raised(asRuntime(Errors.record(thrown)));
        ErrorRecord record = raised.errorRecord();
        locate(f, record);
        f.engine.errors().add(record);
        // A command's -ErrorVariable holds also what is caught within it.
        CollectingSink.keep(f.streams.error(), record);
        return raised;
    }

    /** A failed cast reaches scripts as a RuntimeException around what the conversion threw. */
    private static ErrorRecord asRuntime(ErrorRecord record) {
        if (!(record.exception() instanceof DotNetException e)
                || !e.typeName().equals("System.Management.Automation.PSInvalidCastException") || record.invocation() != null) {
            return record;
        }
        DotNetException outer = new DotNetException(Errors.RUNTIME, e.getMessage(), e);
        outer.withRecord(record.errorId(), record.category().category(), record.target());
        return outer.errorRecord();
    }

    /** Says where it happened, unless that is known. */
    public static void locate(Frame f, ErrorRecord record) {
        if (record.invocation() == null) {
            record.withInvocation(new Call(null, "", f.at));
        }
        if (record.scriptStackTrace() == null) {
            record.withScriptStackTrace(CallStack.trace(f));
        }
    }

    /** Decides; answers NORMAL when the next statement is to run, else throws. */
    public static int handle(Frame f, Throwable thrown) {
        Raised raised = raise(f, thrown);
        Engine engine = f.engine;
        engine.questionMark = false;
        if (engine.propagate || raised.isDecided() || raised.isLeaving()) {
            throw raised;
        }
        return act(f, raised, engine.preferences().errorAction(f));
    }

    /** An error that the command goes on after: written, unless the preference stops or silences it. */
    public static void handleNonTerminating(Frame f, Throwable thrown) {
        ErrorRecord record = Errors.record(thrown);
        locate(f, record);
        ErrorWriting.write(f.engine, record, f.engine.preferences().errorAction(f), f.streams.error());
    }

    /** An error that ended a clean block goes no further: it is written, whatever the preference says. */
    public static ErrorRecord write(Frame f, Throwable thrown) {
        ErrorRecord record = raise(f, thrown).errorRecord();
        ErrorWriting.complete(record);
        f.streams.error().write(record);
        return record;
    }

    /** Does what a preference says. */
    public static int act(Frame f, Raised raised, ActionPreference action) {
        switch (action) {
            case SilentlyContinue, Ignore -> {
                return 0;
            }
            case Stop -> throw raised.decided();
            case Inquire -> f.engine.preferences().inquire(raised);
            default -> {}
        }
        if (raised.isByThrow()) {
            throw raised;
        }
        f.streams.error().write(raised.errorRecord());
        return 0;
    }
}
