package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;

/** {@code $?}. */
final class StatusNode extends Node {

    @Override
    public Object evaluate(Frame f) {
        return f.engine.questionMark;
    }
}
