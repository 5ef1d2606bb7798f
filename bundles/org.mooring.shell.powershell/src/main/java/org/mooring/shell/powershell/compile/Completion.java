package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;

/** What becomes of {@code break}, {@code continue} and {@code return} where they leave what can take a completion. */
final class Completion {

    private Completion() {}

    /** Within an expression: the completion goes on as a signal. */
    static void complete(int completion, Frame f) {
        if (completion != Node.NORMAL) {
            throw signal(completion, f);
        }
    }

    static Signal signal(int completion, Frame f) {
        if (completion == Node.RETURN) {
            return new Signal.Return(f);
        }
        String label = f.label;
        f.label = null;
        return new Signal.Loop(completion == Node.BREAK, label);
    }

    /** Whether a loop with {@code label} is meant by a signal. */
    static boolean meant(String wanted, String label) {
        return wanted == null || wanted.equalsIgnoreCase(label);
    }
}
