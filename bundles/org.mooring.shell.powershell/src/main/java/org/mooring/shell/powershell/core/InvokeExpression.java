package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;

/** Runs text in the current scope. */
@Cmdlet(verb = "Invoke", noun = "Expression", className = "Microsoft.PowerShell.Commands.InvokeExpressionCommand")
public final class InvokeExpression extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    String command;

    private ScriptCode parsed() {
        try {
            return Scripts.code(command);
        } catch (DotNetException e) {
            throw terminate(new ErrorRecord(e, e.errorRecord().errorId(), ErrorCategory.ParserError, null));
        }
    }

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        PSScriptBlock block = new PSScriptBlock(parsed(), engine.state);
        Calls.dot(engine, block, block.info(), "", engine.position(), Argument.NONE, this::writeObject, engine.streams());
    }
}
