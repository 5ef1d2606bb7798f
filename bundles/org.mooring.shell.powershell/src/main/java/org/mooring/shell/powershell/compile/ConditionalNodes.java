package org.mooring.shell.powershell.compile;

import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code ? :}, {@code ??}. */
final class ConditionalNodes {

    private ConditionalNodes() {}

    static Node ternary(Node condition, Node then, Node otherwise) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                return condition.test(f) ? then.evaluate(f) : otherwise.evaluate(f);
            }
        };
    }

    static Node coalesce(Node left, Node right) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Object value = left.evaluate(f);
                return value == null || value == AutomationNull.VALUE ? right.evaluate(f) : value;
            }
        };
    }
}
