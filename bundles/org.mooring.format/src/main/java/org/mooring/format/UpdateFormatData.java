package org.mooring.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Update-FormatData: adds the views of format files to the session. */
@Cmdlet(verb = "Update", noun = "FormatData", defaultParameterSet = "FileSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UpdateFormatDataCommand")
public final class UpdateFormatData extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "Path"})
    @ValidateNotNull
    String[] appendPath;

    @Parameter
    @ValidateNotNull
    String[] prependPath;

    @Override
    protected void processRecord() {
        load(appendPath, false);
        load(prependPath, true);
    }

    private void load(String[] paths, boolean before) {
        if (paths == null) {
            return;
        }
        Drives drives = session().service(Drives.class);
        for (String path : paths) {
            String file = drives.qualify(path).providerPath();
            if (!shouldProcess("FileName: " + file, "Update FormatData")) {
                continue;
            }
            try {
                Views.of(session()).add(Files.readString(Path.of(file)), before);
            } catch (IOException unreadable) {
                writeError(new ErrorRecord(ProviderErrors.pathNotFound(file), "FileNotFound", ErrorCategory.ObjectNotFound, path));
            }
        }
    }
}
