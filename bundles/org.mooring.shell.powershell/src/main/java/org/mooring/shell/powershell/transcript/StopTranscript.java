package org.mooring.shell.powershell.transcript;

import java.nio.file.Path;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.runtime.Engine;

/** Stop-Transcript: ends the transcript that was started last. */
@Cmdlet(verb = "Stop", noun = "Transcript", supportsShouldProcess = true, output = String.class,
    className = "Microsoft.PowerShell.Commands.StopTranscriptCommand")
public final class StopTranscript extends PipelineCmdlet {

    @Override
    protected void beginProcessing() {
        if (!shouldProcess("")) {
            return;
        }
        Path file;
        try {
            file = Engine.current().transcripts().stop();
        } catch (DotNetException e) {
            throw Errors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation, null,
                "An error occurred stopping transcription: " + e.getMessage());
        }
        PSObject stopped = PSObject.of("Transcript stopped, output file is " + file);
        stopped.set("Path", file.toString());
        writeObject(stopped);
    }
}
