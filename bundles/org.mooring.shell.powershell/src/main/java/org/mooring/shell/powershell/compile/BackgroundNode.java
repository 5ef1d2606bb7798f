package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.language.ast.Pipeline;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code a | b &}: a job, as Start-Job makes one. */
final class BackgroundNode extends Node {

    private final Pipeline pipeline;

    BackgroundNode(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = pipeline.extent();
        Object block = new PSScriptBlock(new ScriptCode(Trees.script(List.of(new Pipeline(pipeline.elements(), false, pipeline.extent())),
            pipeline.extent())), null);
        Stage stage = Stages.of(f, f.engine.commands().require("Start-Job", f), "Start-Job", pipeline.extent(),
            new Argument[] {Argument.named("ScriptBlock", block)}, false, null);
        new PipelineRun(f, new Stage[] {stage}, false, out).run(null);
        return NORMAL;
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}
