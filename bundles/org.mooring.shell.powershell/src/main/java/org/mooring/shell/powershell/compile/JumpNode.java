package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code break}, {@code continue}, {@code return} and {@code exit}. */
abstract class JumpNode extends Node {

    @Override
    public final Object evaluate(Frame f) {
        return collect(this, f);
    }

    /** {@code break} and {@code continue}. */
    static final class Loop extends JumpNode {

        private final int completion;
        private final Node label;

        /** @param label null without one */
        Loop(int completion, Node label) {
            this.completion = completion;
            this.label = label;
        }

        @Override
        public int run(Frame f, Sink out) {
            f.label = label == null ? null : Conversion.toText(label.evaluate(f));
            return completion;
        }
    }

    /** {@code return}, with output. */
    static final class Return extends JumpNode {

        private final Node value;
        private final Extent extent;

        /** @param value null without one */
        Return(Node value, Extent extent) {
            this.value = value;
            this.extent = extent;
        }

        @Override
        public int run(Frame f, Sink out) {
            if (value != null) {
                f.at = extent;
                if (f.isMethod) {
                    f.result = value.evaluate(f);
                    return RETURN;
                }
                int completion = value.run(f, out);
                if (completion != NORMAL) {
                    return completion;
                }
            }
            return RETURN;
        }
    }

    /** {@code exit}, with a code. */
    static final class Exit extends JumpNode {

        private final Node code;
        private final Extent extent;

        /** @param code null without one */
        Exit(Node code, Extent extent) {
            this.code = code;
            this.extent = extent;
        }

        @Override
        public int run(Frame f, Sink out) {
            f.at = extent;
            Object value = code == null ? 0 : code.evaluate(f);
            throw new Signal.Exit(value == AutomationNull.VALUE ? 0 : value);
        }
    }
}
