package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.shell.powershell.runtime.Frame;

/** An operator of one operand. */
final class UnaryNode extends Node {

    private final Node operand;
    private final UnaryOperator<Object> operation;

    UnaryNode(Node operand, UnaryOperator<Object> operation) {
        this.operand = operand;
        this.operation = operation;
    }

    @Override
    public Object evaluate(Frame f) {
        return operation.apply(operand.evaluate(f));
    }
}
