package org.mooring.format;

import java.nio.file.Path;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;

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
        Ps1xmlFiles.each(context(), appendPath, "FormatAppendPathException", "FormatXmlUpdateException", (file, text) -> load(file, text, false));
        Ps1xmlFiles.each(context(), prependPath, "FormatPrependPathException", "FormatXmlUpdateException", (file, text) -> load(file, text, true));
    }

    private void load(Path file, String text, boolean before) {
        if (shouldProcess("FileName: " + file, "Update FormatData")) {
            Views.of(session()).add(file.toString(), text, before);
        }
    }
}
