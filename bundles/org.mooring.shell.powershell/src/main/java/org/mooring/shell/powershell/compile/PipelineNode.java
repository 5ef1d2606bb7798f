package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Command.Invocation;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** {@code a | b | c}: commands, the first of which may be an expression. A lone function is called without a pipeline. */
final class PipelineNode extends Node {

    private final Node source;
    private final Extent sourceExtent;
    private final RedirectionNode[] sourceRedirections;
    private final CommandNode[] commands;
    private final Extent extent;

    /** @param source the expression before the commands, or null */
    PipelineNode(Node source, Extent sourceExtent, RedirectionNode[] sourceRedirections, CommandNode[] commands, Extent extent) {
        this.source = source;
        this.sourceExtent = sourceExtent;
        this.sourceRedirections = sourceRedirections;
        this.commands = commands;
        this.extent = extent;
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = extent;
        Engine engine = f.engine;
        if (engine.isStopping()) {
            engine.checkStopping();
        }
        if (engine.events().hasPending()) {
            engine.events().runPending();
        }
        if (source == null && commands.length == 1 && commands[0].redirections().length == 0 && alone(f, out)) {
            return NORMAL;
        }
        pipeline(f, out);
        return NORMAL;
    }

    /** Calls a function or script block that stands alone; false when it is something else. */
    private boolean alone(Frame f, Sink out) {
        CommandNode node = commands[0];
        CommandNode.Resolved resolved = node.resolve(f);
        CommandInfo command = resolved.command();
        PSScriptBlock block;
        if (command instanceof FunctionInfo function) {
            block = function.block();
        } else if (command instanceof ScriptBlockInfo info) {
            block = info.block();
        } else {
            Stage stage = Stages.of(f, command, resolved.invocationName(), node.extent(), node.arguments(f, resolved),
                node.invocation() == Invocation.DOT, resolved.state());
            run(f, new Stage[] {stage}, null, out);
            return true;
        }
        Engine engine = f.engine;
        if (resolved.state() != null) {
            block = block.boundTo(resolved.state());
        }
        Argument[] arguments = node.arguments(f, resolved);
        f.at = node.extent();
        if (node.invocation() == Invocation.DOT) {
            Calls.dot(engine, block, command, resolved.invocationName(), node.extent(), arguments, out, f.streams);
        } else {
            Calls.call(engine, block, command, resolved.invocationName(), node.extent(), arguments, out, f.streams);
        }
        return true;
    }

    /** What an expression gives is there before any command begins: a file that it read may be written by them. */
    private void pipeline(Frame f, Sink out) {
        Node input = source;
        if (input != null && sourceRedirections.length == 0 && !isStatement(input)) {
            f.at = sourceExtent;
            input = new ConstantNode(input.evaluate(f));
        }
        run(f, stages(f), input, out);
    }

    /** Whether it gives its values one by one, or other ones as a statement than as a value. */
    private static boolean isStatement(Node source) {
        return source instanceof RangeNode || source instanceof IncrementNode || source instanceof AssignmentNode;
    }

    /** Its commands, with their arguments evaluated. */
    Stage[] stages(Frame f) {
        Stage[] stages = new Stage[commands.length];
        for (int i = 0; i < commands.length; i++) {
            CommandNode node = commands[i];
            f.at = node.extent();
            CommandNode.Resolved resolved = node.resolve(f);
            Stage stage = Stages.of(f, resolved.command(), resolved.invocationName(), node.extent(), node.arguments(f, resolved),
                node.invocation() == Invocation.DOT, resolved.state());
            stages[i] = stage;
        }
        return stages;
    }

    private void run(Frame f, Stage[] stages, Node input, Sink out) {
        Redirects redirects = new Redirects(f);
        try {
            PipelineRun run = new PipelineRun(f, stages, input != null, out);
            for (int i = 0; i < stages.length; i++) {
                redirects.apply(stages[i], commands[i].redirections());
            }
            f.at = extent;
            run.run(input == null ? null : sink -> {
                f.at = sourceExtent;
                if (sourceRedirections.length == 0) {
                    input.run(f, sink);
                } else {
                    Streams before = f.streams;
                    try {
                        input.run(f, redirects.expression(sourceRedirections, sink));
                    } finally {
                        f.streams = before;
                    }
                }
            });
        } finally {
            redirects.close();
        }
    }

    /** An expression with redirections, as {@code 1, 2 > file}. */
    static Node redirected(Node expression, RedirectionNode[] redirections, Extent extent) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                return collect(this, f);
            }

            @Override
            public int run(Frame f, Sink out) {
                f.at = extent;
                Streams before = f.streams;
                Redirects redirects = new Redirects(f);
                try {
                    return expression.run(f, redirects.expression(redirections, out));
                } finally {
                    f.streams = before;
                    redirects.close();
                }
            }
        };
    }
}
