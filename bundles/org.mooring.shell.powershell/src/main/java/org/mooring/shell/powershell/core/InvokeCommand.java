package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.FunctionStage;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Runs a script block here, in a new scope. */
@Cmdlet(verb = "Invoke", noun = "Command", defaultParameterSet = "InProcess",
    className = "Microsoft.PowerShell.Commands.InvokeCommandCommand")
public final class InvokeCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "InProcess", mandatory = true, position = 0)
    @Alias("Command")
    ScriptBlock scriptBlock;

    @Parameter(parameterSet = "InProcess")
    boolean noNewScope;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    @Alias("Args")
    Object[] argumentList;

    private final List<Object> input = new ArrayList<>();

    @Override
    protected void processRecord() {
        if (isBound("InputObject") || context().invocation().expectingInput()) {
            input.add(inputObject);
        }
    }

    @Override
    protected void endProcessing() {
        Engine engine = Engine.current();
        PSScriptBlock block = (PSScriptBlock) scriptBlock;
        Argument[] arguments = argumentList == null ? Argument.NONE : Argument.positional(argumentList);
        Stage stage = new FunctionStage(engine, block, block.info(), "", engine.position(), arguments, engine.streams(), noNewScope).inputAsList();
        new PipelineRun(engine, new Stage[] {stage}, !input.isEmpty(), this::writeObject)
            .run(input.isEmpty() ? null : sink -> input.forEach(sink::write));
    }
}
