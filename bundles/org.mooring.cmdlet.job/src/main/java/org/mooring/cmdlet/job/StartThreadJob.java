package org.mooring.cmdlet.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.ScriptFiles;
import org.mooring.object.Wildcard;
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
        boolean hasInput = isBound("InputObject") || context().invocation().expectingInput();
        if (hasInput && input.isEmpty()) {
            return;
        }
        Runspaces runspaces = session().service(Runspaces.class);
        JobTable table = session().service(JobTable.class);
        String script = scriptBlock != null ? scriptBlock.text() : text();
        ScriptBlock block = scriptBlock != null ? scriptBlock : session().compile(script);
        JobWork work = new JobWork(script, List.of(), usingVariables(runspaces, block), argumentList, hasInput ? input : null,
            initializationScript == null ? null : initializationScript.text(), null);
        HostAdapter host = streamingHost == null ? UnattendedHost.beside(host(), "Default Host") : host();
        ThreadJob job = new ThreadJob(table, name, filePath == null ? script : filePath, work, runspaces.beside(host),
            streamingHost == null ? null : host.ui());
        table.add(job);
        if (throttleLimit > 0) {
            table.threads().limit(throttleLimit);
        }
        job.start();
        writeObject(job);
    }

    private String text() {
        if (Wildcard.isPattern(filePath)) {
            throw refused("System.ArgumentException", "System.ArgumentException", ErrorCategory.NotSpecified, "FilePath cannot contain wildcards.");
        }
        if (!filePath.toLowerCase(Locale.ROOT).endsWith(".ps1")) {
            throw refused("System.ArgumentException", "System.ArgumentException", ErrorCategory.NotSpecified,
                "Invalid file path extension.  Extension should be .ps1.");
        }
        return new ScriptFiles(session()).read(filePath, true);
    }

    /** What stands after the variable is not evaluated here, as the module does not; the keys are the texts of the expressions. */
    private Map<String, Object> usingVariables(Runspaces runspaces, ScriptBlock block) {
        Map<String, Object> values = runspaces.usingValues(block, false);
        for (String key : values.keySet()) {
            String text = new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_16LE);
            if (!text.startsWith("${") && (text.indexOf('.') >= 0 || text.indexOf('[') >= 0)) {
                throw refused("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation,
                    "Cannot get the value of the Using expression " + text + ".  Start-ThreadJob only supports using variable expressions.");
            }
        }
        return values;
    }

    private RuntimeException refused(String type, String id, ErrorCategory category, String message) {
        return terminate(new DotNetException(type, message).withRecord(id, category, null).errorRecord());
    }
}
