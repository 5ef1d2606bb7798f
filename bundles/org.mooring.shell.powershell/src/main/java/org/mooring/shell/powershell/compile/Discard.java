package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.shell.powershell.runtime.Frame;

/** {@code $null = ...}. */
enum Discard implements Assignable {

    INSTANCE;

    @Override
    public void assign(Frame f, Object value) {}

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        return change.apply(null);
    }
}
