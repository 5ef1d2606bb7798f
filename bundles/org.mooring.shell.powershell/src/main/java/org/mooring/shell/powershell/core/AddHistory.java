package org.mooring.shell.powershell.core;

import java.time.Instant;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.History;

/** Add-History: adds commands that were run elsewhere, as Get-History tells them there. */
@Cmdlet(verb = "Add", noun = "History", outputTypes = "Microsoft.PowerShell.Commands.HistoryInfo",
    className = "Microsoft.PowerShell.Commands.AddHistoryCommand")
public final class AddHistory extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] inputObject;

    @Parameter
    boolean passthru;

    @Override
    protected void processRecord() {
        if (inputObject == null) {
            return;
        }
        for (Object each : inputObject) {
            History.Entry added = add(each);
            if (added == null) {
                writeError(new ErrorRecord(new DotNetException("System.IO.InvalidDataException",
                    "Cannot add history because the input object has a format that is not valid."), "AddHistoryInvalidInput",
                    ErrorCategory.InvalidData, each));
            } else if (passthru) {
                writeObject(added);
            }
        }
    }

    /** Null where it is no such command. */
    private static History.Entry add(Object told) {
        if (told == null || !(PSObject.base(value(told, "CommandLine")) instanceof String line)) {
            return null;
        }
        Object status = converted(value(told, "ExecutionStatus"), "System.Management.Automation.Runspaces.PipelineState");
        Instant start = time(value(told, "StartExecutionTime"));
        Instant end = time(value(told, "EndExecutionTime"));
        return status == null || start == null || end == null ? null
            : Engine.current().history().add(line, start, end, Conversion.toText(status).equals("Completed"));
    }

    private static Object value(Object told, String name) {
        return Members.current().property(told, name) == null ? null : Members.current().get(told, name);
    }

    private static Object converted(Object value, String type) {
        try {
            return value == null ? null : PSObject.base(Conversion.convert(value, ClrTypes.find(type)));
        } catch (DotNetException isNone) {
            return null;
        }
    }

    private static Instant time(Object value) {
        return converted(value, "System.DateTime") instanceof DateTime date ? date.toInstant() : null;
    }
}
