package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** {@code { ... }} as a value: bound to the state that it stands in. */
final class ScriptBlockNode extends Node {

    private final ScriptCode code;

    ScriptBlockNode(ScriptCode code) {
        this.code = code;
    }

    @Override
    public Object evaluate(Frame f) {
        return new PSScriptBlock(code, f.scope.state());
    }
}
