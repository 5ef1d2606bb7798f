package org.mooring.shell.powershell.parallel;

import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.JobTable;
import org.mooring.shell.powershell.hosting.PowerShellRunspace;

/** ForEach-Object -Parallel: a runspace for each object, as many at once as the limit says. */
public final class ParallelForEach {

    private final CmdletContext context;
    private final String script;
    private final Runspaces runspaces;
    private final Map<String, Object> usingValues;
    private final ParallelRun run;
    private final TaskJob job;

    /** @param seconds after which everything is stopped; 0 for never */
    public ParallelForEach(CmdletContext context, ScriptBlock block, int limit, int seconds, boolean asJob) {
        this.context = context;
        check(asJob && seconds != 0);
        this.script = block.text();
        this.runspaces = context.session().service(Runspaces.class);
        this.usingValues = runspaces.usingValues(block, false);
        if (usingValues.values().stream().anyMatch(value -> PSObject.base(value) instanceof ScriptBlock)) {
            throw refused("ParallelUsingVariableCannotBeScriptBlock", "A ForEach-Object -Parallel using variable cannot be a script block. Passed-in"
                + " script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.");
        }
        this.run = asJob ? null : new ParallelRun(context, limit, seconds);
        this.job = asJob ? new TaskJob(context.session().service(JobTable.class), script, limit) : null;
    }

    private void check(boolean timedJob) {
        for (String parameter : List.of("ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "PipelineVariable")) {
            if (context.boundParameters().containsKey(parameter)) {
                throw refused("ParallelCommonParametersNotSupported", "The following common parameters are not currently supported in the Parallel"
                    + " parameter set:\nErrorAction, WarningAction, InformationAction, ProgressAction, PipelineVariable");
            }
        }
        if (timedJob) {
            throw refused("ParallelCannotUseTimeoutWithJob", "The -TimeoutSeconds parameter cannot be used with the -AsJob parameter.");
        }
    }

    private RuntimeException refused(String id, String message) {
        return context.terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", message), id,
            ErrorCategory.InvalidArgument, null));
    }

    public void take(Object input) {
        if (PSObject.base(input) instanceof ScriptBlock) {
            context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException",
                "A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not supported with"
                    + " ForEach-Object -Parallel, and can result in undefined behavior."), "ParallelPipedInputObjectCannotBeScriptBlock",
                ErrorCategory.InvalidType, null));
            return;
        }
        if (job != null) {
            job.add(task(input));
        } else if (!run.isOver()) {
            run.start(task(input));
        }
    }

    private ParallelTask task(Object input) {
        return new ParallelTask((PowerShellRunspace) runspaces.beside(context.host()), script, usingValues, input);
    }

    public void finish() {
        if (job == null) {
            run.finish();
            return;
        }
        context.session().service(JobTable.class).add(job);
        job.start();
        context.writeObject(job, false);
    }

    /** Asks what still runs for the command to stop. */
    public void stop() {
        if (run != null) {
            run.stop();
        }
    }
}
