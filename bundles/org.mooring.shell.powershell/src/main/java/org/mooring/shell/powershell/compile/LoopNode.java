package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** What all loops do with {@code break} and {@code continue}, their own and those that come out of commands. */
abstract class LoopNode extends Node {

    /** How a turn ended, for a loop that stays in its method. */
    static final int GO_ON = -1;
    static final int LEAVE = -2;

    private final String label;

    LoopNode(String label) {
        this.label = label;
    }

    /** Runs the body once: {@link #GO_ON}, {@link #LEAVE}, or a completion that is meant for something around. */
    final int turn(Node body, Frame f, Sink out) {
        f.engine.checkStopping();
        int completion;
        try {
            completion = body.run(f, out);
        } catch (Signal.Loop signal) {
            completion = completion(f, signal);
        }
        return completion == NORMAL ? GO_ON : completion == RETURN ? RETURN : meant(f, completion);
    }

    /** A signal from a command, as if it stood in the body. */
    static int completion(Frame f, Signal.Loop signal) {
        f.label = signal.label();
        return signal.isBreak() ? BREAK : CONTINUE;
    }

    final int meant(Frame f, int completion) {
        if (!Completion.meant(f.label, label)) {
            return completion;
        }
        f.label = null;
        return completion == BREAK ? LEAVE : GO_ON;
    }

    @Override
    public final Object evaluate(Frame f) {
        return collect(this, f);
    }
}
