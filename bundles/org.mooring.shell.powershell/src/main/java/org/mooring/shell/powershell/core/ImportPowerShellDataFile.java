package org.mooring.shell.powershell.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.shell.powershell.ast.DataFiles;

/** Reads the hashtable of a PowerShell data file; nothing of it is run. */
@Cmdlet(verb = "Import", noun = "PowerShellDataFile", defaultParameterSet = "ByPath",
    className = "Microsoft.PowerShell.Commands.ImportPowerShellDataFileCommand")
public final class ImportPowerShellDataFile extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNullOrEmpty
    String[] literalPath;

    @Parameter
    boolean skipLimitCheck;

    @Override
    protected void processRecord() {
        for (String each : path != null ? path : literalPath) {
            Path file = Path.of(session().service(Drives.class).qualify(each).providerPath());
            if (!Files.isRegularFile(file)) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "Cannot find path '" + each
                    + "' because it does not exist."), "PathNotFound", ErrorCategory.InvalidArgument, each));
                continue;
            }
            read(file);
        }
    }

    private void read(Path file) {
        String id = "CouldNotParseAsPowerShellDataFile";
        try {
            Object data = DataFiles.read(file.toString(), OpenFile.text(file));
            if (data != null) {
                writeObject(data);
                return;
            }
            id += "NoHashtableRoot";
        } catch (IOException e) {
            throw terminate(new ErrorRecord(FileErrors.of(e, file), "FileReadError", ErrorCategory.ReadError, file.toString()));
        } catch (DotNetException e) {
            if (!e.typeName().endsWith("ParseException")) {
                throw e;
            }
        }
        writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The file '" + file
            + "' could not be parsed as a PowerShell Data File."), id, ErrorCategory.InvalidData, file.toString()));
    }
}
