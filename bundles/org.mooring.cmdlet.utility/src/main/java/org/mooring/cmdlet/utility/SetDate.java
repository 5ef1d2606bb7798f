package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Set-Date: sets the computer's clock, by the system's program; who runs the server must be allowed to. */
@Cmdlet(verb = "Set", noun = "Date", defaultParameterSet = "Date", supportsShouldProcess = true, outputTypes = "System.DateTime",
    className = "Microsoft.PowerShell.Commands.SetDateCommand")
public final class SetDate extends PipelineCmdlet {

    @Parameter(parameterSet = "Date", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    DateTime date;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.DisplayHintType")
    Object displayHint;

    @Parameter(parameterSet = "Adjust", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @AllowNull
    TimeSpan adjust;

    private static final long EPOCH_TICKS = 621_355_968_000_000_000L;
    private static final int TICK_DIGITS = 7;

    @Override
    protected void processRecord() {
        DateTime wanted = date != null ? date : DateTime.now().add(adjust);
        if (!shouldProcess(Conversion.toText(wanted), "Set-Date")) {
            return;
        }
        run(wanted);
        writeObject(new PSObject(wanted).set("DisplayHint", displayHint == null ? Conversion.convert("DateTime",
            ClrTypes.find("Microsoft.PowerShell.Commands.DisplayHintType")) : displayHint));
    }

    private void run(DateTime wanted) {
        String seconds = new BigDecimal(wanted.toUniversalTime().ticks() - EPOCH_TICKS).movePointLeft(TICK_DIGITS).toPlainString();
        String said;
        try {
            Process process = new ProcessBuilder("date", "-s", "@" + seconds).redirectErrorStream(true).start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            said = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        throw terminate(new ErrorRecord(new DotNetException("System.ComponentModel.Win32Exception", said), "System.ComponentModel.Win32Exception",
            ErrorCategory.NotSpecified, null));
    }
}
