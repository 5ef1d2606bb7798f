package org.mooring.shell.powershell.compile;

import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.classes.ClassConstruction;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code : base(...)}. */
final class BaseConstructorNode extends Node {

    private final Node[] arguments;

    BaseConstructorNode(Node[] arguments) {
        this.arguments = arguments;
    }

    @Override
    public Object evaluate(Frame f) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = AutomationNull.toNull(arguments[i].evaluate(f));
        }
        ClassConstruction.callBase(f, values);
        return AutomationNull.VALUE;
    }
}
