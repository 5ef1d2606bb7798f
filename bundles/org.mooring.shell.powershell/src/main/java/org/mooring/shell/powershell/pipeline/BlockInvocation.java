package org.mooring.shell.powershell.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.compile.Steps;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** A block that runs for a command (PowerShell's ScriptBlock.InvokeUsingCmdlet, or its steppable pipeline where it can be one). */
public final class BlockInvocation implements ScriptBlock.Invocation {

    private final Engine engine;
    private final PSScriptBlock block;
    private final CommandContext command;
    private final boolean newScope;
    private final Argument[] arguments;
    private final List<Object> input = new ArrayList<>();
    private final SteppablePipeline steps;

    public BlockInvocation(Engine engine, PSScriptBlock block, CmdletContext command, boolean newScope, Object[] arguments) {
        this.engine = engine;
        this.block = block;
        this.command = (CommandContext) command;
        this.newScope = newScope;
        this.arguments = arguments == null ? Argument.NONE : Argument.positional(arguments);
        this.steps = command.invocation().expectingInput() && !block.code().body().usesInput() && this.arguments.length == 0 ? steps() : null;
        if (steps != null) {
            steps.begin(true, value -> command.writeObject(value, false));
        }
    }

    /** Null where the block is more than one pipeline. */
    private SteppablePipeline steps() {
        return Steps.canBeOf(block) ? Steps.of(engine, block, command.stage.streams()) : null;
    }

    @Override
    public void process(Object object) {
        if (steps != null) {
            steps.process(object);
        } else {
            input.add(object);
        }
    }

    @Override
    public void end() {
        if (steps != null) {
            steps.end();
            return;
        }
        ScriptCode.Body body = block.code().body();
        if (body.begin() != null || body.process() != null && body.end() != null) {
            throw severalClauses();
        }
        Stage stage = new FunctionStage(engine, block, block.info(), "", engine.position(), arguments, command.stage.streams(), !newScope)
            .inputAsList();
        boolean piped = !input.isEmpty() && body.process() == null && !body.parameters().isAdvanced();
        new PipelineRun(engine, new Stage[] {stage}, piped, value -> command.writeObject(value, false))
            .run(piped ? sink -> input.forEach(sink::write) : null);
    }

    private static DotNetException severalClauses() {
        return Errors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation, null,
            "The script block cannot be invoked because it contains more than one clause. The Invoke() method can only be used on script blocks"
                + " that contain a single clause.");
    }
}
