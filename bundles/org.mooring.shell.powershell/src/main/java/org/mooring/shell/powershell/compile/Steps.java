package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.Statement;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.SteppablePipeline;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Streams;

/** {@code $block.GetSteppablePipeline()}: the one pipeline of a block, whose arguments are evaluated where it is asked for. */
public final class Steps {

    private Steps() {}

    /** Whether the block is one pipeline that begins with a command. */
    public static boolean canBeOf(PSScriptBlock block) {
        List<Statement> statements = block.code().tree().end().map(NamedBlock::statements).orElse(List.of());
        return block.code().isPlain() && statements.size() == 1 && statements.get(0) instanceof Pipeline pipeline && !pipeline.background()
            && Compiler.compile(block.code().tree()).end().statements()[0] instanceof PipelineNode;
    }

    /** @param fromOutside whether its commands are a client's own, which see what clients see */
    public static SteppablePipeline of(Engine engine, PSScriptBlock block, boolean fromOutside) {
        return of(engine, block, fromOutside, engine.streams());
    }

    /** With the streams that its commands write to. */
    public static SteppablePipeline of(Engine engine, PSScriptBlock block, Streams streams) {
        return of(engine, block, false, streams);
    }

    private static SteppablePipeline of(Engine engine, PSScriptBlock block, boolean fromOutside, Streams streams) {
        List<Statement> statements = block.code().tree().end().map(NamedBlock::statements).orElse(List.of());
        if (!block.code().isPlain() || statements.size() != 1 || !(statements.get(0) instanceof Pipeline pipeline) || pipeline.background()) {
            throw refused("CanConvertOneOutputType", "Only a script block that contains exactly one pipeline or command can be converted."
                + " Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.");
        }
        if (!(Compiler.compile(block.code().tree()).end().statements()[0] instanceof PipelineNode node)) {
            throw refused("CantConvertPipelineStartsWithExpression", "Only a pipeline that does not start with an expression can be converted.");
        }
        SessionState state = block.stateIn(engine);
        Frame caller = engine.frame;
        Frame f = new Frame(engine, block, state.current(), true, streams, caller, caller == null ? null : caller.call);
        f.at = pipeline.extent();
        engine.enter(f);
        try {
            Stage[] stages = node.stages(f);
            for (Stage stage : stages) {
                if (fromOutside && stage.call() != null) {
                    stage.call().fromRunspace();
                }
            }
            return new SteppablePipeline(engine, stages);
        } finally {
            engine.leave(f);
        }
    }

    private static DotNetException refused(String id, String message) {
        return Errors.of("System.Management.Automation.PSInvalidOperationException", id, ErrorCategory.InvalidOperation, null, message);
    }
}
