package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;

/** A value that is known when the script is compiled. */
final class ConstantNode extends Node {

    private final Object value;

    ConstantNode(Object value) {
        this.value = value;
    }

    Object value() {
        return value;
    }

    @Override
    public Object evaluate(Frame f) {
        return value;
    }
}
