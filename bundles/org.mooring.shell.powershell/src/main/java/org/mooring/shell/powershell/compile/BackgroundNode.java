package org.mooring.shell.powershell.compile;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.VariableExpression;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.VariableAccess;

/**
 * {@code a | b &}: a job, as Start-Job makes one of the same text at the current location; the variables in it that are set here go with
 * it.
 */
final class BackgroundNode extends org.mooring.shell.powershell.compile.Node {

    /** What every session has of its own. */
    private static final Set<String> OWN = Set.of("pid", "psversiontable", "psedition", "pshome", "host", "true", "false", "null");

    private final org.mooring.language.ast.Statement statement;

    BackgroundNode(org.mooring.language.ast.Statement statement) {
        this.statement = statement;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = statement.extent();
        PSScriptBlock block = new PSScriptBlock(Scripts.code(text(f)), null);
        var location = f.engine.drives().location();
        Argument[] arguments = location == null ? new Argument[] {Argument.named("ScriptBlock", block)}
            : new Argument[] {Argument.named("ScriptBlock", block), Argument.named("WorkingDirectory", location.path())};
        Stage stage = Stages.of(f, f.engine.commands().require("Start-Job", f), "Start-Job", statement.extent(), arguments, false, null);
        new PipelineRun(f, new Stage[] {stage}, false, out).run(null);
        return NORMAL;
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }

    /** The statement's text with {@code $using:} before the variables that are set. */
    private String text(Frame f) {
        Extent extent = statement.extent();
        StringBuilder text = new StringBuilder();
        int[] done = {extent.start()};
        String source = extent.source().text();
        new Consumer<Node>() {
            @Override
            public void accept(Node node) {
                if (node instanceof VariableExpression variable && goesAlong(f, variable)) {
                    text.append(source, done[0], variable.extent().start()).append(variable.splatted() ? "@using:" + variable.path()
                        : "${using:" + variable.path().replace("`", "``").replace("{", "`{").replace("}", "`}") + "}");
                    done[0] = variable.extent().end();
                }
                Nodes.forEachChild(node, this);
            }
        }.accept(statement);
        String all = text.append(source, done[0], Math.max(done[0], extent.end())).toString().stripTrailing();
        return all.endsWith("&") ? all.substring(0, all.length() - 1).stripTrailing() : all;
    }

    private static boolean goesAlong(Frame f, VariableExpression variable) {
        String name = variable.path().toLowerCase(Locale.ROOT);
        return VariableAccess.find(f.engine, variable.path()) != null && !OWN.contains(name.startsWith("global:") ? name.substring(7) : name);
    }
}
