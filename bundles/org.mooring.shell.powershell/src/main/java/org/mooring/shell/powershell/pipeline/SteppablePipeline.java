package org.mooring.shell.powershell.pipeline;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.EngineIntrinsics;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/**
 * The pipeline of a script block, run step by step by a function that stands for its command
 * (System.Management.Automation.SteppablePipeline).
 */
@ClrClass(value = "System.Management.Automation.SteppablePipeline", interfaces = "System.IDisposable")
public final class SteppablePipeline {

    private final Engine engine;
    private final Stage[] stages;
    private Collector collector;
    private PipelineRun run;
    private boolean expectsInput;
    private boolean over;

    public SteppablePipeline(Engine engine, Stage[] stages) {
        this.engine = engine;
        this.stages = stages;
    }

    /** Its output is what each step answers. */
    @Member
    public void begin(boolean expectInput) {
        collector = new Collector();
        begin(expectInput, value -> collector.write(value));
    }

    @Member
    public void begin(boolean expectInput, EngineIntrinsics contextToRedirectTo) {
        begin(expectInput);
    }

    /** Its output is the command's, and it has input when that has. */
    @Member
    public void begin(@Type("System.Management.Automation.PSScriptCmdlet") ScriptCmdletContext command) {
        begin(command.invocation().expectingInput(), value -> command.writeObject(value, false));
    }

    void begin(boolean expectInput, Sink out) {
        if (run != null) {
            throw Errors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation,
                null, "The pipeline has already been begun.");
        }
        expectsInput = expectInput;
        run = new PipelineRun(engine, stages, expectInput, out);
        take(run::begin);
    }

    /** What it and the steps before it have written that nobody has taken. */
    private Object step(Runnable action) {
        if (over || run == null) {
            return AutomationNull.VALUE;
        }
        take(action);
        return taken();
    }

    private void take(Runnable action) {
        try {
            action.run();
        } catch (Signal.StopUpstream signal) {
            over = true;
            run.stopAt(signal);
            run.close(null);
        } catch (Throwable thrown) {
            over = true;
            run.close(thrown);
            throw thrown;
        }
    }

    private Object taken() {
        if (collector == null) {
            return AutomationNull.VALUE;
        }
        Object[] all = collector.array();
        collector = new Collector();
        return all;
    }

    @Member
    public Object process(Object input) {
        return step(() -> {
            if (expectsInput) {
                run.process(input);
            } else {
                run.processAlone();
            }
        });
    }

    @Member
    public Object process() {
        return step(() -> run.processAlone());
    }

    @Member
    public Object end() {
        Object result = step(() -> run.end());
        clean();
        return result;
    }

    @Member
    public void clean() {
        if (!over && run != null) {
            over = true;
            run.close(null);
        }
    }

    @Member
    public void dispose() {
        clean();
    }
}
