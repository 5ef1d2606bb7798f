package org.mooring.shell.powershell.parallel;

import java.util.List;
import java.util.Map;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.shell.powershell.hosting.PowerShellRunspace;
import org.mooring.shell.powershell.runtime.UsingValues;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** The block of ForEach-Object -Parallel for one object, in a runspace of its own (PowerShell's PSTask). */
final class ParallelTask {

    private final PowerShellRunspace runspace;
    private final String script;
    private final Map<String, Object> usingValues;
    private final Object underscore;
    private Pipeline running;
    private boolean stopped;

    /** @param runspace closed when the task has run */
    ParallelTask(PowerShellRunspace runspace, String script, Map<String, Object> usingValues, Object underscore) {
        this.runspace = runspace;
        this.script = script;
        this.usingValues = usingValues;
        this.underscore = underscore;
    }

    PipelineOutcome run(PipelineOutput output) {
        try (runspace) {
            VariableAccess.underscore(runspace.engine(), underscore);
            CommandRequest command = new CommandRequest(script, true, null,
                List.of(new CommandRequest.Argument(UsingValues.PARAMETER, usingValues)), CommandRequest.Merges.NONE);
            PipelineRequest request = new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0);
            Pipeline pipeline = runspace.pipeline(request, output, null);
            synchronized (this) {
                running = pipeline;
                if (stopped) {
                    pipeline.stop();
                }
            }
            return pipeline.run(PipelineInput.CLOSED);
        }
    }

    /** Asks it to stop; {@link #run} returns soon. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }
}
