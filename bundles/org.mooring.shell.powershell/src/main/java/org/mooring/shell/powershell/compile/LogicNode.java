package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.BinaryOperator;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code -and -or -xor -not}. */
abstract class LogicNode extends Node {

    static Node of(BinaryOperator operator, Node left, Node right) {
        return switch (operator) {
            case AND -> new LogicNode() {
                @Override
                public boolean test(Frame f) {
                    return left.test(f) && right.test(f);
                }
            };
            case OR -> new LogicNode() {
                @Override
                public boolean test(Frame f) {
                    return left.test(f) || right.test(f);
                }
            };
            case XOR -> new LogicNode() {
                @Override
                public boolean test(Frame f) {
                    return left.test(f) ^ right.test(f);
                }
            };
            default -> null;
        };
    }

    static Node not(Node operand) {
        return new LogicNode() {
            @Override
            public boolean test(Frame f) {
                return !operand.test(f);
            }
        };
    }

    @Override
    public final Object evaluate(Frame f) {
        return test(f);
    }
}
