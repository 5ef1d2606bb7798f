package org.mooring.shell.powershell.runtime;

import org.mooring.object.ControlFlow;

/** What leaves a construct without being an error: scripts can't catch it. Made without a stack trace. */
public abstract class Signal extends Error implements ControlFlow {

    private static final long serialVersionUID = 1;

    protected Signal(String message) {
        super(message, null, false, false);
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
