package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.History;

/** Get-History: the commands that the session has run. */
@Cmdlet(verb = "Get", noun = "History", outputTypes = "Microsoft.PowerShell.Commands.HistoryInfo",
    className = "Microsoft.PowerShell.Commands.GetHistoryCommand")
public final class GetHistory extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @ValidateRange(min = 1, max = Long.MAX_VALUE)
    long[] id;

    @Parameter(position = 1)
    @ValidateRange(min = 0, max = Short.MAX_VALUE)
    int count;

    @Override
    protected void processRecord() {
        History history = Engine.current().history();
        boolean counted = isBound("Count");
        if (id == null) {
            List<History.Entry> all = history.entries();
            all.subList(counted ? Math.max(0, all.size() - count) : 0, all.size()).forEach(this::writeObject);
        } else if (!counted) {
            for (long each : id) {
                History.Entry entry = history.get(each);
                if (entry == null) {
                    writeError(missing("GetHistoryNoHistoryForId", each));
                } else {
                    writeObject(entry);
                }
            }
        } else if (id.length > 1) {
            throw terminate(severalCounted(count));
        } else {
            List<History.Entry> until = history.entries().stream().filter(entry -> entry.id() <= id[0]).toList();
            until.subList(Math.max(0, until.size() - count), until.size()).forEach(this::writeObject);
        }
    }

    static ErrorRecord missing(String errorId, long id) {
        return new ErrorRecord(new DotNetException("System.ArgumentException", "Cannot locate the history for Id " + id + "."), errorId,
            ErrorCategory.ObjectNotFound, id);
    }

    static ErrorRecord severalCounted(int count) {
        return new ErrorRecord(new DotNetException("System.ArgumentException", "The count cannot be combined with multiple Ids."),
            "GetHistoryNoCountWithMultipleIds", ErrorCategory.InvalidArgument, count);
    }
}
