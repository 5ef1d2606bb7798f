package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.ScriptFiles;
import org.mooring.dotnet.Version;
import org.mooring.object.PSCredential;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingJob;

/** Start-Job: runs a script in the background, apart from the session as another process is. */
@Cmdlet(verb = "Start", noun = "Job", defaultParameterSet = "ComputerName", className = "Microsoft.PowerShell.Commands.StartJobCommand",
    outputTypes = "System.Management.Automation.PSRemotingJob")
public final class StartJob extends PipelineCmdlet {

    @Parameter(parameterSet = "DefinitionName", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String definitionName;

    @Parameter(parameterSet = "DefinitionName", position = 1)
    @ValidateNotNullOrEmpty
    String definitionPath;

    @Parameter(parameterSet = "DefinitionName", position = 2)
    @ValidateNotNullOrEmpty
    String type;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"}, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0)
    @Alias("Command")
    ScriptBlock scriptBlock;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"})
    PSCredential credential;

    @Parameter(parameterSet = "FilePathComputerName", mandatory = true, position = 0)
    String filePath;

    @Parameter(parameterSet = "LiteralFilePathComputerName", mandatory = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"}, position = 1)
    ScriptBlock initializationScript;

    @Parameter(parameterSets = {"ComputerName", "DefinitionName", "FilePathComputerName", "LiteralFilePathComputerName", "SSHHost"})
    String workingDirectory;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"})
    boolean runAs32;

    @Parameter(name = "PSVersion", parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"})
    @ValidateNotNullOrEmpty
    @DotNetType("System.Version")
    Version psVersion;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"}, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "LiteralFilePathComputerName"})
    @Alias("Args")
    Object[] argumentList;

    @Parameter(parameterSet = "SSHHost")
    int connectingTimeout = -1;

    @Parameter(parameterSet = "SSHHost")
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> options;

    private final List<Object> input = new ArrayList<>();

    @Override
    protected void beginProcessing() {
        if (psVersion != null) {
            throw failure("System.Management.Automation.ParameterBindingException", "ParameterBindingFailed", ErrorCategory.WriteError, null,
                "Cannot bind parameter 'PSVersion' to the target. Exception setting \"PSVersion\": \"A job runs in the version of the session that"
                    + " starts it.\"");
        }
        if (runAs32) {
            throw failure("System.Management.Automation.PSNotSupportedException", "RunAs32NotSupported", ErrorCategory.InvalidOperation, null,
                "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run"
                    + " PowerShell in a 32-bit process.");
        }
        if (credential != null) {
            throw failure("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented, null,
                "A job runs as the user of the session that starts it: the Credential parameter is not supported.");
        }
        if (session().languageMode().equals("ConstrainedLanguage") && scriptBlock != null) {
            throw failure("System.Management.Automation.PSNotSupportedException", "CannotStartJobInconsistentLanguageMode",
                ErrorCategory.PermissionDenied, null,
                "Cannot start job. The language mode for this session is incompatible with the system-wide language mode.");
        }
        if (workingDirectory != null && !new ScriptFiles(session()).isContainer(workingDirectory)) {
            throw failure("System.IO.DirectoryNotFoundException", "DirectoryNotFoundException", ErrorCategory.InvalidOperation, null,
                "The working directory '" + workingDirectory + "' is not found.");
        }
        if (definitionName != null) {
            fromDefinition();
        }
    }

    /** Nothing here keeps definitions of jobs, as nothing does on UNIX. */
    private void fromDefinition() {
        if (definitionPath != null) {
            PathInfo place = session().service(Drives.class).qualify(definitionPath);
            if (!place.provider().name().equals("FileSystem")) {
                writeError(new DotNetException("System.Management.Automation.RuntimeException", "Cannot retrieve the job definition '" + definitionName
                    + "' because path '" + definitionPath + "' refers to a '" + place.provider() + "' provider path.  Change the path parameter to a"
                    + " file system path.").withRecord("StartJobFromDefinitionNamePathInvalidNotFileSystemProvider", ErrorCategory.InvalidArgument,
                        null).errorRecord());
                return;
            }
        }
        writeError(new DotNetException("System.Management.Automation.RuntimeException", "Cannot find a scheduled job with " + (type == null ? ""
            : "type " + type + " and ") + "name " + definitionName + ".")
            .withRecord("StartJobFromDefinitionNameNotFound", ErrorCategory.ObjectNotFound, null).errorRecord());
    }

    private RuntimeException failure(String type, String id, ErrorCategory category, Object target, String message) {
        return terminate(new DotNetException(type, message).withRecord(id, category, target).errorRecord());
    }

    @Override
    protected void processRecord() {
        if (isBound("InputObject") || context().invocation().expectingInput()) {
            input.add(inputObject);
        }
    }

    @Override
    protected void endProcessing() {
        boolean hasInput = isBound("InputObject") || context().invocation().expectingInput();
        if (definitionName != null || hasInput && input.isEmpty()) {
            return;
        }
        Runspaces runspaces = session().service(Runspaces.class);
        JobTable table = session().service(JobTable.class);
        String script = scriptBlock != null ? scriptBlock.text()
            : new ScriptFiles(session()).read(filePath != null ? filePath : literalPath, filePath == null);
        ScriptBlock block = scriptBlock != null ? scriptBlock : session().compile(script);
        boolean alone = !hasInput && argumentList == null;
        JobWork work = new JobWork(script, alone ? runspaces.commands(block) : List.of(), Wire.copy(runspaces.usingValues(block, true)), Wire.copy(argumentList),
            hasInput ? Wire.copy(input) : null, initializationScript == null ? null : initializationScript.text(), workingDirectory);
        RemotingJob job = new RemotingJob(table, name, script, "BackgroundJob");
        ProcessJob child = new ProcessJob(table, script, work);
        job.add(child);
        table.add(job);
        child.start(runspaces.apart(child.host(host())));
        writeObject(job);
    }
}
