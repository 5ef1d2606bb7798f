package org.mooring.shell.powershell.types;

import java.time.Duration;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.History;

/** A command that was run (Microsoft.PowerShell.Commands.HistoryInfo). */
@ClrClass(value = "Microsoft.PowerShell.Commands.HistoryInfo", type = History.Entry.class)
public final class HistoryInfoType {

    private HistoryInfoType() {}

    @Get
    public static long id(History.Entry self) {
        return self.id();
    }

    @Get
    public static String commandLine(History.Entry self) {
        return self.commandLine();
    }

    @Get
    public static Object executionStatus(History.Entry self) {
        return Conversion.convert(self.completed() ? "Completed" : "Failed", ClrTypes.find("System.Management.Automation.Runspaces.PipelineState"));
    }

    @Get
    public static DateTime startExecutionTime(History.Entry self) {
        return DateTime.of(self.start(), DateTimeKind.Local);
    }

    @Get
    public static DateTime endExecutionTime(History.Entry self) {
        return DateTime.of(self.end(), DateTimeKind.Local);
    }

    @Get
    public static TimeSpan duration(History.Entry self) {
        return TimeSpan.of(Duration.between(self.start(), self.end()));
    }

    @Name("ToString")
    public static String text(History.Entry self) {
        return self.commandLine();
    }
}
