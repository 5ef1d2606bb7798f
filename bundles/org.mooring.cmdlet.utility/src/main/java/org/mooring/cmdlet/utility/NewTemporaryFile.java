package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.io.FileErrors;

/** New-TemporaryFile: makes an empty file of its own in the folder for temporary files. */
@Cmdlet(verb = "New", noun = "TemporaryFile", supportsShouldProcess = true, outputTypes = "System.IO.FileInfo",
    className = "Microsoft.PowerShell.Commands.NewTemporaryFileCommand")
public final class NewTemporaryFile extends PipelineCmdlet {

    @Override
    protected void endProcessing() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!shouldProcess(folder.toString(), null)) {
            return;
        }
        try {
            Path file = Files.createTempFile(folder, "tmp", ".tmp");
            session().invoke("Get-Item", Map.of("LiteralPath", file.toString()), List.of()).forEach(this::writeObject);
        } catch (IOException e) {
            throw terminate(new ErrorRecord(FileErrors.of(e, folder), "NewTemporaryFileWriteError", ErrorCategory.WriteError, folder.toString()));
        }
    }
}
