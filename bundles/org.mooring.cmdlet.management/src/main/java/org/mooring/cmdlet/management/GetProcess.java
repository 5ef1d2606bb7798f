package org.mooring.cmdlet.management;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Get-Process: what runs on the computer. */
@Cmdlet(verb = "Get", noun = "Process", defaultParameterSet = "Name",
    outputTypes = {"System.Diagnostics.ProcessModule", "System.Diagnostics.FileVersionInfo", "System.Diagnostics.Process"},
    className = "Microsoft.PowerShell.Commands.GetProcessCommand")
public final class GetProcess extends PipelineCmdlet {

    @Parameter(parameterSets = {"Name", "NameWithUserName"}, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("ProcessName")
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSets = {"Name", "Id", "InputObject"})
    @ValidateNotNull
    boolean module;

    @Parameter(parameterSets = {"Name", "Id", "InputObject"})
    @Alias({"FV", "FVI"})
    @ValidateNotNull
    boolean fileVersionInfo;

    @Parameter(parameterSets = {"NameWithUserName", "IdWithUserName", "InputObjectWithUserName"}, mandatory = true)
    boolean includeUserName;

    @Parameter(parameterSets = {"Id", "IdWithUserName"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("PID")
    int[] id;

    @Parameter(parameterSets = {"InputObject", "InputObjectWithUserName"}, mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Diagnostics.Process[]")
    Object[] inputObject;

    @Override
    protected void processRecord() {
        List<ProcessHandle> found = inputObject != null ? Processes.of(inputObject) : id != null ? Processes.numbered(id, this::writeError)
            : name != null ? Processes.named(name, this::writeError) : Processes.all();
        for (ProcessHandle process : found) {
            if (module || fileVersionInfo) {
                modules(process);
            } else {
                writeObject(includeUserName ? withUserName(process) : process);
            }
        }
    }

    private static PSObject withUserName(ProcessHandle process) {
        PSObject object = PSObject.of(process).set("UserName", ProcessType.owner(process));
        List<String> names = new ArrayList<>(List.of("System.Diagnostics.Process#IncludeUserName"));
        names.addAll(object.typeNames());
        object.typeNames(names);
        return object;
    }

    private void modules(ProcessHandle process) {
        try {
            List<ProcessModule> modules = ProcessModule.of(process);
            for (ProcessModule each : module ? modules : modules.subList(0, Math.min(1, modules.size()))) {
                writeObject(fileVersionInfo ? each.fileVersionInfo() : each);
            }
        } catch (IOException e) {
            String what = !module ? "file version information" : fileVersionInfo ? "the modules and the file version information" : "the modules";
            String id = !module ? "CouldNotEnumerateFileVer" : fileVersionInfo ? "CouldNotEnumerateModuleFileVer" : "CouldNotEnumerateModules";
            writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.ProcessCommandException", "Cannot enumerate " + what + " of the \""
                + ProcessType.processName(process) + "\" process."), id, ErrorCategory.PermissionDenied, process));
        }
    }
}
