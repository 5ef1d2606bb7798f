package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.DriveVariables;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code $env:PATH}, {@code ${function:f}}, {@code ${C:/file}}: an item's content. */
final class DriveVariableNode extends Node implements Assignable {

    private final String drive;
    private final String path;

    DriveVariableNode(String drive, String path) {
        this.drive = drive;
        this.path = path;
    }

    @Override
    public Object evaluate(Frame f) {
        return DriveVariables.get(f.engine, drive, path);
    }

    @Override
    public void assign(Frame f, Object value) {
        DriveVariables.set(f.engine, drive, path, AutomationNull.toNull(value));
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Object changed = change.apply(evaluate(f));
        assign(f, changed);
        return changed;
    }
}
