package org.mooring.api.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;

/**
 * One use of a cmdlet in a test, without an engine: it keeps what the cmdlet writes. The test stands in the cmdlet's package and sets its
 * parameters, which are fields; what an engine does with them before (conversion, validation) is not done here.
 *
 * <pre>{@code
 * GetTide command = new GetTide(new TideTable());
 * command.port = new String[] {"Brest"};
 * CmdletRun run = new CmdletRun().run(command);
 * assertEquals(List.of(...), run.output);
 * }</pre>
 */
public final class CmdletRun implements CmdletContext {

    /** The objects that were written, one by one. */
    public final List<Object> output = new ArrayList<>();
    /** The errors, those that ended the command last. */
    public final List<ErrorRecord> errors = new ArrayList<>();
    /** Warnings, verbose, debug and information records and progress, in order. */
    public final List<StreamRecord> records = new ArrayList<>();
    /** What {@link #shouldProcess} was asked, as {@code action: target}. */
    public final List<String> asked = new ArrayList<>();

    private final Map<String, Object> bound = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private SessionState session = new PlainSession();
    private String parameterSet = "__AllParameterSets";
    private boolean yes = true;

    /** What ends a command early. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        Ended(ErrorRecord error) {
            super(error == null ? "stopped" : error.message());
        }
    }

    /** Says that the user gave a parameter; {@link PipelineCmdlet} asks for that with {@code isBound}. */
    public CmdletRun bind(String parameter, Object value) {
        bound.put(parameter, value);
        return this;
    }

    /** The parameter set that the engine would have chosen. */
    public CmdletRun with(String parameterSet) {
        this.parameterSet = parameterSet;
        return this;
    }

    /** The session that the command is used in. */
    public CmdletRun in(SessionState session) {
        this.session = session;
        return this;
    }

    /** Everything that would change something is refused, as with -WhatIf. */
    public CmdletRun thatSaysNo() {
        yes = false;
        return this;
    }

    /** Runs the command once, as without input from a pipeline. */
    public CmdletRun run(PipelineCmdlet command) {
        return run(command, List.<Runnable>of(() -> {}));
    }

    /**
     * Runs the command for several objects of a pipeline.
     *
     * @param inputs each sets the parameters that one object gives
     */
    public CmdletRun run(PipelineCmdlet command, List<Runnable> inputs) {
        command.attach(this);
        try {
            command.begin();
            for (Runnable input : inputs) {
                input.run();
                command.process();
            }
            command.end();
        } catch (Ended ended) {
            return this;
        } finally {
            command.close();
        }
        return this;
    }

    @Override
    public void writeObject(Object value, boolean enumerate) {
        if (enumerate && value instanceof Collection<?> values) {
            output.addAll(values);
        } else if (enumerate && value instanceof Object[] values) {
            output.addAll(Arrays.asList(values));
        } else {
            output.add(value);
        }
    }

    @Override
    public void writeError(ErrorRecord error) {
        errors.add(error);
    }

    @Override
    public void writeWarning(String message) {
        records.add(new WarningRecord(message));
    }

    @Override
    public void writeVerbose(String message) {
        records.add(new VerboseRecord(message));
    }

    @Override
    public void writeDebug(String message) {
        records.add(new DebugRecord(message));
    }

    @Override
    public void writeInformation(InformationRecord record) {
        records.add(record);
    }

    @Override
    public void writeProgress(ProgressRecord record) {
        records.add(record);
    }

    @Override
    public void forward(StreamRecord record) {
        if (record instanceof ErrorRecord error) {
            errors.add(error);
        } else {
            records.add(record);
        }
    }

    @Override
    public void keep(StreamRecord record) {}

    @Override
    public RuntimeException terminate(ErrorRecord error) {
        errors.add(error);
        throw new Ended(error);
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        asked.add(action + ": " + target);
        return yes;
    }

    @Override
    public boolean shouldProcess(String verboseDescription, String verboseWarning, String caption) {
        asked.add(caption + ": " + verboseWarning);
        return yes;
    }

    @Override
    public boolean shouldContinue(String query, String caption) {
        asked.add(caption + ": " + query);
        return yes;
    }

    @Override
    public boolean stopping() {
        return false;
    }

    @Override
    public HostAdapter host() {
        return new TypedHost();
    }

    @Override
    public SessionState session() {
        return session;
    }

    @Override
    public InvocationInfo invocation() {
        throw new UnsupportedOperationException("In this test nobody has typed the command.");
    }

    @Override
    public String parameterSetName() {
        return parameterSet;
    }

    @Override
    public Map<String, Object> boundParameters() {
        return bound;
    }

    @Override
    public Object currentInput() {
        return null;
    }

    @Override
    public RuntimeException stopUpstream() {
        throw new Ended(null);
    }
}
