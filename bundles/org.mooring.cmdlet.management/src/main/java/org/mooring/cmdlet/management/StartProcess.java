package org.mooring.cmdlet.management;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSCredential;

/** Start-Process: starts a program of the operating system. */
@Cmdlet(verb = "Start", noun = "Process", defaultParameterSet = "Default", supportsShouldProcess = true,
    outputTypes = "System.Diagnostics.Process", className = "Microsoft.PowerShell.Commands.StartProcessCommand")
public final class StartProcess extends ItemCommand {

    @Parameter(mandatory = true, position = 0)
    @Alias({"PSPath", "Path"})
    @ValidateNotNullOrEmpty
    String filePath;

    @Parameter(position = 1)
    @Alias("Args")
    String[] argumentList;

    @Parameter(parameterSet = "Default")
    @Alias("RunAs")
    @ValidateNotNullOrEmpty
    PSCredential credential;

    @Parameter
    @ValidateNotNullOrEmpty
    String workingDirectory;

    @Parameter(parameterSet = "Default")
    @Alias("Lup")
    boolean loadUserProfile;

    @Parameter(parameterSet = "Default")
    @Alias("nnw")
    boolean noNewWindow;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "Default")
    @Alias("RSE")
    @ValidateNotNullOrEmpty
    String redirectStandardError;

    @Parameter(parameterSet = "Default")
    @Alias("RSI")
    @ValidateNotNullOrEmpty
    String redirectStandardInput;

    @Parameter(parameterSet = "Default")
    @Alias("RSO")
    @ValidateNotNullOrEmpty
    String redirectStandardOutput;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Diagnostics.ProcessWindowStyle")
    Object windowStyle;

    @Parameter
    boolean wait;

    @Parameter(parameterSet = "Default")
    boolean useNewEnvironment;

    @Parameter
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> environment;

    @Parameter(parameterSet = "UseShellExecute")
    @ValidateNotNullOrEmpty
    String verb;

    @Override
    protected void beginProcessing() {
        List<String> command = new ArrayList<>();
        command.add(filePath);
        if (argumentList != null) {
            command.addAll(ProcessStartInfo.words(String.join(" ", argumentList)));
        }
        if (!shouldProcess(filePath, "Start-Process")) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(session().service(SessionEnvironment.class).variables());
        builder.directory(new java.io.File(workingDirectory != null ? drives().qualify(workingDirectory).providerPath()
            : drives().location().provider().name().equals("FileSystem") ? drives().location().providerPath() : "/"));
        builder.redirectInput(redirectStandardInput == null ? ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))
            : ProcessBuilder.Redirect.from(file(redirectStandardInput)));
        builder.redirectOutput(redirectStandardOutput == null ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(file(redirectStandardOutput)));
        builder.redirectError(redirectStandardError == null ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(file(redirectStandardError)));
        start(builder);
    }

    private java.io.File file(String path) {
        return new java.io.File(drives().qualify(path).providerPath());
    }

    private void start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            if (wait) {
                process.waitFor();
            }
            if (passThru) {
                writeObject(new StartedProcess(process));
            }
        } catch (IOException e) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "This command cannot be run due to the error: An error occurred trying to start process '" + filePath + "' with working directory '"
                    + builder.directory() + "'. No such file or directory"), "InvalidOperationException", ErrorCategory.InvalidOperation, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
