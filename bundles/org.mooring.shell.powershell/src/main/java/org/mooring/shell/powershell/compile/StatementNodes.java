package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** Expressions as statements, and statements as expressions. */
final class StatementNodes {

    private StatementNodes() {}

    /** An expression that stands alone: its value, unrolled, is output, and {@code $?} becomes true. */
    static Node expression(Node expression, Extent extent, boolean setsStatus) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                f.at = extent;
                return expression.evaluate(f);
            }

            @Override
            public boolean test(Frame f) {
                return expression.test(f);
            }

            @Override
            public int run(Frame f, Sink out) {
                f.at = extent;
                int completion = expression.run(f, out);
                if (setsStatus) {
                    f.engine.questionMark = true;
                }
                return completion;
            }
        };
    }

    /** A condition after which {@code $?} is true. */
    static Node quiet(Node condition) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Object value = condition.evaluate(f);
                f.engine.questionMark = true;
                return value;
            }

            @Override
            public boolean test(Frame f) {
                boolean holds = condition.test(f);
                f.engine.questionMark = true;
                return holds;
            }
        };
    }

    /** What a pipeline writes, one after the other: a single array that it writes is one of them. */
    static Node listed(Node pipeline) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                var collector = new org.mooring.shell.powershell.runtime.Collector();
                pipeline.run(f, collector);
                return collector.array();
            }
        };
    }

    /** {@code (...)}: the statement's value; in a pipeline of its own it is written unrolled. */
    static Node paren(Node statement) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                return statement.evaluate(f);
            }

            @Override
            public boolean test(Frame f) {
                return statement.test(f);
            }
        };
    }

    /** {@code $(...)}: what the statements write; without a statement it is null. */
    static Node sub(Block body, Node single) {
        if (body.isEmpty() && !body.hasTraps()) {
            return new ConstantNode(null);
        }
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                if (single != null) {
                    Object value = single.evaluate(f);
                    if (Each.elements(value) == null) {
                        return value;
                    }
                    var collector = new org.mooring.shell.powershell.runtime.Collector();
                    Output.unroll(value, collector);
                    return collector.value();
                }
                return collect(body, f);
            }

            @Override
            public int run(Frame f, Sink out) {
                return body.run(f, out);
            }
        };
    }

    /** A statement that writes nothing and has no value. */
    static Node silent(java.util.function.Consumer<Frame> action, Extent extent) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                f.at = extent;
                action.accept(f);
                return AutomationNull.VALUE;
            }

            @Override
            public int run(Frame f, Sink out) {
                evaluate(f);
                return NORMAL;
            }
        };
    }
}
