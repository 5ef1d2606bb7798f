package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;

/** An operator of two operands that needs nothing of the running session but the frame. */
final class BinaryNode extends Node {

    /** What an operator does. */
    @FunctionalInterface
    interface Operation {
        Object apply(Frame f, Object left, Object right);
    }

    private final Node left;
    private final Node right;
    private final Operation operation;

    BinaryNode(Node left, Node right, Operation operation) {
        this.left = left;
        this.right = right;
        this.operation = operation;
    }

    @Override
    public Object evaluate(Frame f) {
        return operation.apply(f, left.evaluate(f), right.evaluate(f));
    }
}
