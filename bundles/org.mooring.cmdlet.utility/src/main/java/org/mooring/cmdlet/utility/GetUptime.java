package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.TimeSpan;

/** Get-Uptime: how long the computer runs, or since when. */
@Cmdlet(verb = "Get", noun = "Uptime", defaultParameterSet = "Timespan", outputTypes = {"System.TimeSpan", "System.DateTime"},
    className = "Microsoft.PowerShell.Commands.GetUptimeCommand")
public final class GetUptime extends PipelineCmdlet {

    @Parameter(parameterSet = "Since")
    boolean since;

    @Override
    protected void processRecord() {
        long seconds = java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        try {
            String text = Files.readString(Path.of("/proc/uptime"));
            seconds = (long) Double.parseDouble(text.substring(0, text.indexOf(' ')));
        } catch (IOException notLinux) {
            writeVerbose("The uptime of the computer is not known; this is the server's.");
        }
        writeObject(since ? DateTime.now().addTicks(-seconds * TimeSpan.TICKS_PER_SECOND) : new TimeSpan(seconds * TimeSpan.TICKS_PER_SECOND));
    }
}
