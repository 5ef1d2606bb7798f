package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.Runspaces;
import org.mooring.client.ScriptFiles;
import org.mooring.object.job.JobTable;

/** Start-ThreadJob: runs a script in the background on a thread of this process; only so many run at once. */
@Cmdlet(verb = "Start", noun = "ThreadJob", className = "Microsoft.PowerShell.ThreadJob.StartThreadJobCommand",
    outputTypes = "Microsoft.PowerShell.ThreadJob.ThreadJob")
public final class StartThreadJob extends PipelineCmdlet {

    @Parameter(parameterSet = "ScriptBlock", mandatory = true, position = 0)
    @Alias("Command")
    @ValidateNotNull
    ScriptBlock scriptBlock;

    @Parameter(parameterSet = "FilePath", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String filePath;

    @Parameter
    @ValidateNotNullOrEmpty
    String name;

    @Parameter
    @ValidateNotNull
    ScriptBlock initializationScript;

    @Parameter(valueFromPipeline = true)
    @ValidateNotNull
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    @Alias("Args")
    Object[] argumentList;

    @Parameter
    @ValidateRange(min = 1, max = 1000000)
    int throttleLimit;

    @Parameter
    @DotNetType("System.Management.Automation.Host.PSHost")
    Object streamingHost;

    private final List<Object> input = new ArrayList<>();

    @Override
    protected void processRecord() {
        if (isBound("InputObject") || context().invocation().expectingInput()) {
            input.add(inputObject);
        }
    }

    @Override
    protected void endProcessing() {
        Runspaces runspaces = session().service(Runspaces.class);
        JobTable table = session().service(JobTable.class);
        String script = scriptBlock != null ? scriptBlock.text() : new ScriptFiles(session()).read(filePath, false);
        ScriptBlock block = scriptBlock != null ? scriptBlock : session().compile(script);
        boolean hasInput = isBound("InputObject") || context().invocation().expectingInput();
        JobWork work = new JobWork(script, List.of(), runspaces.usingValues(block, false), argumentList, hasInput ? input : null,
            initializationScript == null ? null : initializationScript.text(), null);
        HostAdapter host = streamingHost == null ? UnattendedHost.beside(host(), "Default Host") : host();
        ThreadJob job = new ThreadJob(table, name, script, work, runspaces.beside(host),
            streamingHost == null ? null : host.ui());
        table.add(job);
        if (throttleLimit > 0) {
            table.threads().limit(throttleLimit);
        }
        job.start();
        writeObject(job);
    }
}
