package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.History;

/** Clear-History: forgets commands that the session has run. */
@Cmdlet(verb = "Clear", noun = "History", supportsShouldProcess = true, defaultParameterSet = "IDParameter",
    className = "Microsoft.PowerShell.Commands.ClearHistoryCommand")
public final class ClearHistory extends PipelineCmdlet {

    @Parameter(parameterSet = "IDParameter", position = 0)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int[] id;

    @Parameter(parameterSet = "CommandLineParameter")
    @ValidateNotNullOrEmpty
    String[] commandLine;

    @Parameter(position = 1)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int count = 32;

    @Parameter
    boolean newest;

    @Override
    protected void processRecord() {
        List<History.Entry> forgotten = commandLine != null ? byCommandLine() : id != null ? byId() : part(Engine.current().history().entries());
        if (commandLine == null && id == null && !isBound("Count")
                && !shouldProcess("This command will clear all the entries from the session history.", "Warning")) {
            return;
        }
        Engine.current().history().remove(forgotten);
    }

    /** As many as were asked for, from the end or from the beginning. */
    private List<History.Entry> part(List<History.Entry> all) {
        if (!isBound("Count") || count >= all.size()) {
            return all;
        }
        return newest ? all.subList(all.size() - count, all.size()) : all.subList(0, count);
    }

    private List<History.Entry> byId() {
        if (isBound("Count") && id.length > 1) {
            throw terminate(GetHistory.severalCounted(count));
        }
        List<History.Entry> all = Engine.current().history().entries();
        List<History.Entry> found = new ArrayList<>();
        for (int each : id) {
            History.Entry entry = Engine.current().history().get(each);
            if (entry == null) {
                writeError(GetHistory.missing("GetHistoryNoHistoryForId", each));
            } else if (isBound("Count")) {
                found.addAll(newest ? part(all.subList(0, all.indexOf(entry) + 1)) : part(all.subList(all.indexOf(entry), all.size())));
            } else {
                found.add(entry);
            }
        }
        return found;
    }

    private List<History.Entry> byCommandLine() {
        if (isBound("Count") && commandLine.length > 1) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException",
                "The count cannot be combined with multiple CommandLine parameters."), "NoCountWithMultipleCmdLine", ErrorCategory.InvalidArgument,
                commandLine));
        }
        List<History.Entry> found = new ArrayList<>();
        for (String each : commandLine) {
            Wildcard pattern = Wildcard.of(each, true);
            List<History.Entry> like = Engine.current().history().entries().stream().filter(entry -> pattern.matches(entry.commandLine())).toList();
            if (like.isEmpty()) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "Cannot locate the history for command line " + each + "."),
                    "NoHistoryForCommandline", ErrorCategory.ObjectNotFound, each));
            }
            found.addAll(part(like));
        }
        return found;
    }
}
