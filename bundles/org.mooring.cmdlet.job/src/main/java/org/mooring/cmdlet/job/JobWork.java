package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.StreamRecord;

/** A script with what it was given, to be run once in a runspace of its own. */
final class JobWork {

    static final PipelineOutput NOWHERE = new PipelineOutput() {
        @Override
        public void output(Object value) {}

        @Override
        public void record(StreamRecord record) {}
    };

    private final String script;
    private final List<List<CommandRequest>> commands;
    private final Map<String, Object> usingValues;
    private final Object[] arguments;
    private final List<Object> input;
    private final String initialization;
    private final String directory;
    private Pipeline running;
    private boolean stopped;

    /**
     * @param commands what the script consists of, where it is nothing but commands (see {@link org.mooring.api.shell.Runspaces#commands})
     * @param usingValues as {@link org.mooring.api.shell.Runspaces#usingValues} has them
     * @param input null when nothing is piped in
     * @param initialization a script that is run before, or null
     * @param directory where it starts, or null for where the runspace does
     */
    JobWork(String script, List<List<CommandRequest>> commands, Map<String, Object> usingValues, Object[] arguments, List<Object> input, String initialization, String directory) {
        this.script = script;
        this.commands = commands;
        this.usingValues = usingValues;
        this.arguments = arguments == null ? new Object[0] : arguments;
        this.input = input;
        this.initialization = initialization;
        this.directory = directory;
    }

    /**
     * Runs it on this thread and closes the runspace.
     *
     * @param initial where the script that is run before writes
     */
    PipelineOutcome run(Runspace runspace, PipelineOutput initial, PipelineOutput output) {
        try (runspace) {
            if (directory != null) {
                run(runspace, new CommandRequest("Set-Location", false, null,
                    List.of(new CommandRequest.Argument("LiteralPath", directory)), CommandRequest.Merges.NONE), null, NOWHERE);
            }
            if (initialization != null) {
                PipelineOutcome initialized = run(runspace, CommandRequest.script(initialization), null, initial);
                if (!(initialized instanceof PipelineOutcome.Completed)) {
                    return initialized;
                }
            }
            return commands.isEmpty() ? run(runspace, command(), input, output)
                : run(runspace, new PipelineRequest(commands, false, false, false, script, 0), null, output);
        }
    }

    private CommandRequest command() {
        List<CommandRequest.Argument> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(new CommandRequest.Argument(null, argument));
        }
        all.add(new CommandRequest.Argument("--%", usingValues));
        return new CommandRequest(script, true, null, all, CommandRequest.Merges.NONE);
    }

    private PipelineOutcome run(Runspace runspace, CommandRequest command, List<Object> piped, PipelineOutput output) {
        return run(runspace, new PipelineRequest(List.of(List.of(command)), piped != null, false, false, command.text(), 0), piped, output);
    }

    private PipelineOutcome run(Runspace runspace, PipelineRequest request, List<Object> piped, PipelineOutput output) {
        Pipeline pipeline = runspace.pipeline(request, output, null);
        synchronized (this) {
            running = pipeline;
            if (stopped) {
                pipeline.stop();
            }
        }
        return pipeline.run(piped == null ? PipelineInput.CLOSED : piped::iterator);
    }

    /** Asks it to stop; {@link #run} returns soon. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }
}
