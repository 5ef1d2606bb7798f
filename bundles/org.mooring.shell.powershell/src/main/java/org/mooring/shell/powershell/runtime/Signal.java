package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.List;

import org.mooring.object.ControlFlow;

/** What leaves a construct without being an error: scripts can't catch it. Made without a stack trace. */
public abstract class Signal extends Error implements ControlFlow {

    private static final long serialVersionUID = 1;

    private transient List<Object> left = List.of();

    protected Signal(String message) {
        super(message, null, false, false);
    }

    /** What an expression had collected when this left it, before what expressions in it had. */
    public final void left(Collector collected) {
        List<Object> all = new ArrayList<>(collected.list());
        all.addAll(left);
        left = all;
    }

    /**
     * Hands on what was collected in vain, to where the statement writes: unlike an error, {@code exit}, {@code return} and the like keep it
     * (PipelineOps.FlushPipe).
     */
    public final Signal handOn(Sink out) {
        List<Object> all = left;
        left = List.of();
        all.forEach(out::write);
        return this;
    }

    /** {@code break} or {@code continue} on its way to a loop that stands in a caller. */
    public static final class Loop extends Signal {

        private static final long serialVersionUID = 1;

        private final boolean isBreak;
        private final String label;

        public Loop(boolean isBreak, String label) {
            super(isBreak ? "break" : "continue");
            this.isBreak = isBreak;
            this.label = label;
        }

        public boolean isBreak() {
            return isBreak;
        }

        /** Null for the innermost loop. */
        public String label() {
            return label;
        }
    }

    /** {@code return} out of a subexpression. */
    public static final class Return extends Signal {

        private static final long serialVersionUID = 1;

        private final transient Frame frame;

        public Return(Frame frame) {
            super("return");
            this.frame = frame;
        }

        /** The call that returns. */
        public Frame frame() {
            return frame;
        }
    }

    /** {@code exit}. */
    public static final class Exit extends Signal {

        private static final long serialVersionUID = 1;

        private final transient Object code;

        public Exit(Object code) {
            super("exit");
            this.code = code;
        }

        public Object code() {
            return code;
        }
    }

    /** The pipeline is stopped from outside. */
    public static final class Stopped extends Signal {

        private static final long serialVersionUID = 1;

        public Stopped() {
            super("The pipeline has been stopped.");
        }
    }

    /** A command has enough: what stands before it in its pipeline ends. */
    public static final class StopUpstream extends Signal {

        private static final long serialVersionUID = 1;

        private final transient Object stage;

        public StopUpstream(Object stage) {
            super("StopUpstream");
            this.stage = stage;
        }

        /** The stage that has enough. */
        public Object stage() {
            return stage;
        }
    }
}
