package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.shell.powershell.debug.Debugging;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Sink;

/** Variables in code that is watched: whoever traces them, or has a breakpoint at them, hears of it before they are read or get a value. */
final class WatchedVariable {

    private WatchedVariable() {}

    static Node read(Node variable, String name) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Debugging debugging = f.engine.debugging;
                if (debugging != null) {
                    debugging.read(name);
                }
                return variable.evaluate(f);
            }
        };
    }

    static Assignable write(Assignable variable, String name) {
        return new Assignable() {
            @Override
            public void assign(Frame f, Object value) {
                written(f, value);
                variable.assign(f, value);
            }

            @Override
            public Object change(Frame f, UnaryOperator<Object> change) {
                Debugging debugging = f.engine.debugging;
                if (debugging != null) {
                    debugging.read(name);
                }
                return variable.change(f, old -> {
                    Object changed = change.apply(old);
                    written(f, changed);
                    return changed;
                });
            }

            private void written(Frame f, Object value) {
                Debugging debugging = f.engine.debugging;
                if (debugging != null) {
                    debugging.write(name, value);
                }
            }
        };
    }

    /** {@code ++} and {@code --}. */
    static Node increment(Node increment, String name) {
        return new Increment(increment, name);
    }

    /** As a statement it writes nothing. */
    static final class Increment extends Node {

        private final Node increment;
        private final String name;
        private final String key;

        private Increment(Node increment, String name) {
            this.increment = increment;
            this.name = name;
            this.key = Layout.key(name);
        }

        @Override
        public Object evaluate(Frame f) {
            Debugging before = f.engine.debugging;
            if (before != null) {
                before.read(name);
                before.write(name);
            }
            Object value = increment.evaluate(f);
            Debugging after = f.engine.debugging;
            if (after != null) {
                after.traceSet(name, f.scope.get(key));
            }
            return value;
        }

        @Override
        public int run(Frame f, Sink out) {
            evaluate(f);
            return NORMAL;
        }
    }
}
