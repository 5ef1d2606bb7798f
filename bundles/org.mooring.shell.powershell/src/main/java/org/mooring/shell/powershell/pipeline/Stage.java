package org.mooring.shell.powershell.pipeline;

import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** A command that runs in a pipeline: it takes objects and writes some to the next stage. */
public abstract class Stage {

    protected final Engine engine;
    protected final Call call;
    private Sink out;
    private Streams streams;
    private boolean begun;
    private boolean failed;

    protected Stage(Engine engine, Call call, Streams streams) {
        this.engine = engine;
        this.call = call;
        this.streams = streams;
    }

    public final Engine engine() {
        return engine;
    }

    public final Call call() {
        return call;
    }

    /** An error of the command itself makes its pipeline's {@code $?} false. */
    public final void fail() {
        failed = true;
    }

    final boolean hasFailed() {
        return failed;
    }

    public final Sink out() {
        return out;
    }

    public final void out(Sink sink) {
        out = sink;
    }

    public final Streams streams() {
        return streams;
    }

    public final void streams(Streams streams) {
        this.streams = streams;
    }

    /** Binds what stands on the command line. */
    protected abstract void prepare();

    protected abstract void begin();

    /** Takes one object; null is a value. */
    protected abstract void process(Object input);

    /** Runs once for a command that stands first and has no input. */
    protected abstract void processAlone();

    protected abstract void end();

    /** Always, at the end. */
    protected abstract void dispose();

    protected final void ensureBegun() {
        if (!begun) {
            begun = true;
            begin();
        }
    }

    /** What the stage before this one writes to. */
    protected Sink input() {
        return this::take;
    }

    protected final void take(Object input) {
        engine.checkStopping();
        ensureBegun();
        process(input);
    }
}
