package org.mooring.shell.powershell.pipeline;

import java.util.function.Consumer;

import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/**
 * Runs the stages of a pipeline on the caller's thread: each object goes through all of them before the next one is made. Begin blocks run
 * from left to right, then the input is processed, then each stage ends after the one before it (PowerShell's PipelineProcessor).
 */
public final class PipelineRun {

    private final Engine engine;
    private final Stage[] stages;

    /** @param hasInput whether something is piped into the first stage */
    public PipelineRun(Frame f, Stage[] stages, boolean hasInput, Sink out) {
        this(f.engine, stages, hasInput, out);
    }

    public PipelineRun(Engine engine, Stage[] stages, boolean hasInput, Sink out) {
        this.engine = engine;
        this.stages = stages;
        for (int i = 0; i < stages.length; i++) {
            Stage next = i + 1 < stages.length ? stages[i + 1] : null;
            stages[i].out(next == null ? out : next.input());
            if (stages[i].call() != null) {
                stages[i].call().at(i + 1, stages.length, i > 0 || hasInput);
            }
        }
    }

    // Step by step

    void begin() {
        for (Stage stage : stages) {
            stage.prepare();
        }
        for (Stage stage : stages) {
            stage.ensureBegun();
        }
    }

    void process(Object input) {
        stages[0].take(input);
    }

    void processAlone() {
        stages[0].processAlone();
    }

    void end() {
        finish(0);
    }

    /** A stage has enough: those after it end. One of another pipeline goes on its way. */
    void stopAt(Signal.StopUpstream signal) {
        int first = indexOf(signal);
        if (first < 0) {
            throw signal;
        }
        stopped(first);
    }

    /** Always, at the end. */
    void close(Throwable failure) {
        dispose(failure);
    }

    // At once

    /**
     * Runs it; {@code $?} then says whether its commands did well.
     *
     * @param source pushes the input into the first stage; null when there is none
     */
    public void run(Consumer<Sink> source) {
        boolean ended = false;
        try {
            flow(source);
            ended = true;
        } finally {
            engine.questionMark = ended && !anyFailed();
        }
    }

    /** Runs it and leaves {@code $?} as the scripts in it did. */
    public void flow(Consumer<Sink> source) {
        int first = 0;
        Throwable failure = null;
        try {
            for (Stage stage : stages) {
                stage.prepare();
            }
            if (engine.debugging != null) {
                tellOfCommands();
            }
            for (Stage stage : stages) {
                stage.ensureBegun();
            }
            if (source != null) {
                source.accept(stages[0]::take);
            } else {
                stages[0].processAlone();
            }
            first = finish(0);
        } catch (Signal.StopUpstream signal) {
            first = indexOf(signal);
            if (first < 0) {
                failure = signal;
                throw signal;
            }
            stopped(first);
        } catch (Throwable t) {
            failure = t;
            throw t;
        } finally {
            dispose(failure);
        }
    }

    /** Functions and scripts tell themselves when they run. */
    private void tellOfCommands() {
        for (Stage stage : stages) {
            if (engine.debugging != null && stage.call() != null && !(stage instanceof FunctionStage)) {
                engine.debugging.called(stage.call());
            }
        }
    }

    private boolean anyFailed() {
        for (Stage stage : stages) {
            if (stage.hasFailed()) {
                return true;
            }
        }
        return false;
    }

    /** Ends the stages from {@code from} on; a stage that has enough of the ones before it ends those. */
    private int finish(int from) {
        for (int i = from; i < stages.length; i++) {
            engine.checkStopping();
            stages[i].end();
        }
        return stages.length;
    }

    /** Some stage has enough: those after it go on, those before it don't. */
    private void stopped(int first) {
        int from = first;
        while (from < stages.length) {
            try {
                from = finish(from);
            } catch (Signal.StopUpstream signal) {
                int index = indexOf(signal);
                if (index < 0) {
                    throw signal;
                }
                from = Math.max(index, from + 1);
            }
        }
    }

    private int indexOf(Signal.StopUpstream signal) {
        for (int i = 0; i < stages.length; i++) {
            if (stages[i] == signal.stage()) {
                return i;
            }
        }
        return -1;
    }

    private void dispose(Throwable failure) {
        Throwable thrown = null;
        for (Stage stage : stages) {
            try {
                stage.dispose();
            } catch (RuntimeException | Error e) {
                thrown = thrown == null ? e : thrown;
            }
        }
        if (thrown != null && failure == null) {
            if (thrown instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) thrown;
        }
    }
}
