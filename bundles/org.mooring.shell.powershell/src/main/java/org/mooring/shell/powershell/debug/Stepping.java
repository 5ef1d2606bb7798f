package org.mooring.shell.powershell.debug;

import org.mooring.api.host.DebuggerStop;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * How far a script goes on after it stood at a place: to the next one that is no deeper than {@code deepest} calls.
 *
 * @param command what an empty line at the next stop stands for, or an empty text
 */
record Stepping(int deepest, String command) {

    /** Null where it goes on until something else stops it. */
    static Stepping from(Frame f, DebuggerStop.Resume how) {
        return switch (how) {
            case STEP_INTO -> new Stepping(Integer.MAX_VALUE, "s");
            case STEP_OVER -> new Stepping(depth(f), "v");
            case STEP_OUT -> new Stepping(depth(f) - 1, "");
            case CONTINUE, STOP -> null;
        };
    }

    boolean isDue(Frame f) {
        return deepest == Integer.MAX_VALUE || depth(f) <= deepest;
    }

    private static int depth(Frame frame) {
        int depth = 0;
        for (Frame f = frame; f != null; f = f.caller) {
            depth++;
        }
        return depth;
    }
}
