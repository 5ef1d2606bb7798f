package org.mooring.cmdlet.management;

import java.io.File;
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
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.object.Conversion;
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
        refuse(verb != null ? "-Verb" : windowStyle != null ? "-WindowStyle" : null);
        List<String> command = new ArrayList<>();
        command.add(program());
        if (argumentList != null) {
            command.addAll(ProcessStartInfo.words(String.join(" ", argumentList)));
        }
        File folder = folder();
        if (folder == null || !areDifferent(redirectStandardInput, "RedirectStandardInput", redirectStandardOutput, "RedirectStandardOutput")
            || !areDifferent(redirectStandardInput, "RedirectStandardInput", redirectStandardError, "RedirectStandardError")
            || !areDifferent(redirectStandardOutput, "RedirectStandardOutput", redirectStandardError, "RedirectStandardError")) {
            return;
        }
        if (!shouldProcess((filePath + " " + (argumentList == null ? "" : String.join(" ", argumentList)).trim()).trim(), "Start-Process")) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
        setEnvironment(builder.environment());
        builder.redirectInput(redirectStandardInput == null ? ProcessBuilder.Redirect.from(new File("/dev/null"))
            : ProcessBuilder.Redirect.from(file(redirectStandardInput)));
        builder.redirectOutput(redirectStandardOutput == null ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(file(redirectStandardOutput)));
        builder.redirectError(redirectStandardError == null ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(file(redirectStandardError)));
        start(builder);
    }

    /** What there is on Windows only. A login goes with its password there; here nobody becomes somebody else by one. */
    private void refuse(String ofWindows) {
        if (ofWindows != null) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "The parameter '" + ofWindows
                + "' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell."), "NotSupportedException",
                ErrorCategory.NotImplemented, null));
        }
        if (credential != null) {
            DotNetException e = new DotNetException("System.PlatformNotSupportedException",
                "ProcessStartInfo.Domain is not supported on this platform.");
            throw terminate(new ErrorRecord(e, e.typeName(), ErrorCategory.NotSpecified, null));
        }
    }

    /** The program of that name on the session's path; a path to one is taken from where the session is. */
    private String program() {
        if (filePath.indexOf('/') >= 0 || filePath.indexOf('\\') >= 0) {
            File named = file(filePath);
            return named.exists() ? named.getPath() : filePath;
        }
        String path = session().service(SessionEnvironment.class).variables().getOrDefault("PATH", "");
        for (String each : path.split(":")) {
            File found = new File(each, filePath);
            if (!each.isEmpty() && found.isFile() && found.canExecute()) {
                return found.getPath();
            }
        }
        return filePath;
    }

    /** Null, after it was reported, where there is no such folder, or nothing to be read from. */
    private File folder() {
        File folder = workingDirectory != null ? file(workingDirectory)
            : drives().location().provider().name().equals("FileSystem") ? new File(drives().location().providerPath()) : new File("/");
        if (workingDirectory != null && !folder.isDirectory()) {
            return invalid("System.IO.DirectoryNotFoundException", "WorkingDirectory");
        }
        if (redirectStandardInput != null && !file(redirectStandardInput).exists()) {
            return invalid("System.IO.FileNotFoundException", "RedirectStandardInput '" + file(redirectStandardInput) + "'");
        }
        return folder.isDirectory() ? folder : new File("/");
    }

    private File invalid(String type, String parameter) {
        writeError(new ErrorRecord(new DotNetException(type, "This command cannot be run because either the parameter \"" + parameter
            + "\" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again."),
            type.substring(type.lastIndexOf('.') + 1), ErrorCategory.InvalidOperation, null));
        return null;
    }

    private boolean areDifferent(String one, String name, String other, String otherName) {
        if (one == null || other == null || !file(one).getPath().equalsIgnoreCase(file(other).getPath())) {
            return true;
        }
        writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "This command cannot be run because \"" + name
            + "\" and \"" + otherName + "\" are same. Give different inputs and Run your command again."), "InvalidOperationException",
            ErrorCategory.InvalidOperation, null));
        return false;
    }

    /** The session's, or nothing of it; then what was given: a name without value takes a variable away. */
    private void setEnvironment(Map<String, String> variables) {
        variables.clear();
        if (!useNewEnvironment) {
            variables.putAll(session().service(SessionEnvironment.class).variables());
        }
        if (environment != null) {
            environment.forEach((name, value) -> {
                if (value == null) {
                    variables.remove(Conversion.toText(name));
                } else {
                    variables.put(Conversion.toText(name), Conversion.toText(value));
                }
            });
        }
    }

    private File file(String path) {
        return new File(drives().qualify(path).providerPath());
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
                    + builder.directory() + "'. " + FileErrors.reasonOfStart(e)), "InvalidOperationException", ErrorCategory.InvalidOperation, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
