package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.History;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;

/** Invoke-History: runs a command again that the session has run. */
@Cmdlet(verb = "Invoke", noun = "History", supportsShouldProcess = true, className = "Microsoft.PowerShell.Commands.InvokeHistoryCommand")
public final class InvokeHistory extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    String id;

    private int records;

    @Override
    protected void processRecord() {
        records++;
    }

    @Override
    protected void endProcessing() {
        if (records > 1) {
            throw terminate(error("System.ArgumentException", "InvokeHistoryMultipleCommandsError", ErrorCategory.InvalidArgument, null,
                "Cannot process multiple history commands. You can only run a single command by using Invoke-History."));
        }
        Engine engine = Engine.current();
        History.Entry entry = id == null ? last(engine.history()) : meant(engine.history());
        if (!shouldProcess(entry.commandLine())) {
            return;
        }
        if (!engine.history().begin(entry)) {
            throw terminate(error("System.InvalidOperationException", "InvokeHistoryLoopDetected", ErrorCategory.InvalidOperation, null,
                "The Invoke-History cmdlet is called repeatedly, in a loop."));
        }
        try {
            PSScriptBlock block = new PSScriptBlock(Scripts.code(entry.commandLine()), engine.state);
            Calls.dot(engine, block, block.info(), "", engine.position(), Argument.NONE, this::writeObject, engine.streams());
        } finally {
            engine.history().end(entry);
        }
    }

    private History.Entry last(History history) {
        List<History.Entry> all = history.entries();
        if (all.isEmpty()) {
            throw terminate(error("System.InvalidOperationException", "InvokeHistoryNoLastHistoryEntryFound", ErrorCategory.InvalidOperation, null,
                "Cannot locate most recent history."));
        }
        return all.get(all.size() - 1);
    }

    /** By its number, or by how it begins. */
    private History.Entry meant(History history) {
        if (!id.strip().matches("[+-]?\\d{1,18}")) {
            return history.entries().reversed().stream().filter(entry -> entry.commandLine().startsWith(id)).findFirst()
                .orElseThrow(() -> terminate(error("System.ArgumentException", "InvokeHistoryNoHistoryForCommandline", ErrorCategory.ObjectNotFound,
                    id, "Cannot locate the history for command line " + id + ".")));
        }
        long number = Long.parseLong(id.strip());
        if (number <= 0) {
            throw terminate(error("System.ArgumentOutOfRangeException", "InvokeHistoryInvalidIdGetHistory", ErrorCategory.InvalidArgument, number,
                "The identifier " + number + " is not a valid value for a History identifier. Specify a positive number, and then try again."
                    + " (Parameter 'Id')"));
        }
        History.Entry entry = history.get(number);
        if (entry == null) {
            throw terminate(GetHistory.missing("InvokeHistoryNoHistoryForId", number));
        }
        return entry;
    }

    private static ErrorRecord error(String type, String errorId, ErrorCategory category, Object target, String message) {
        return new ErrorRecord(new DotNetException(type, message), errorId, category, target);
    }
}
