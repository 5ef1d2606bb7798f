package org.mooring.shell.powershell.compile;

import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/**
 * A piece of compiled code: an expression or a statement. Shared by all runs, so it keeps nothing of a run; what it remembers of the
 * last one (a variable's slot, a member) is one reference to something immutable, so that threads may race for it.
 */
public abstract class Node {

    /** How a statement ended. */
    public static final int NORMAL = 0;
    public static final int BREAK = 1;
    public static final int CONTINUE = 2;
    public static final int RETURN = 3;

    /** The value of an expression; of a statement its output as one value. */
    public abstract Object evaluate(Frame f);

    /** Runs it as a statement: its output, collections unrolled, goes to {@code out}. Answers how it ended. */
    public int run(Frame f, Sink out) {
        Output.unroll(evaluate(f), out);
        return NORMAL;
    }

    /** As a condition. */
    public boolean test(Frame f) {
        return Truth.of(evaluate(f));
    }

    /** A statement's output as a value, for statements. */
    static Object collect(Node statement, Frame f) {
        Collector collector = new Collector();
        try {
            Completion.complete(statement.run(f, collector), f);
        } catch (Signal.Exit | Signal.Return | Signal.Loop signal) {
            signal.left(collector);
            throw signal;
        }
        return collector.value();
    }

    /** AutomationNull becomes null where a value is kept. */
    static Object kept(Object value) {
        return value == AutomationNull.VALUE ? null : value;
    }
}
