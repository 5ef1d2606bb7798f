package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code data name { ... }}. What may stand in it is checked when it is parsed. */
final class DataNode extends Node {

    private final VariableNode variable;
    private final Node[] supportedCommands;
    private final Block body;
    private final Extent extent;

    /** @param variable null without one: the value is output */
    DataNode(VariableNode variable, Node[] supportedCommands, Block body, Extent extent) {
        this.variable = variable;
        this.supportedCommands = supportedCommands;
        this.body = body;
        this.extent = extent;
    }

    @Override
    public Object evaluate(Frame f) {
        f.at = extent;
        for (Node command : supportedCommands) {
            command.evaluate(f);
        }
        return body.evaluate(f);
    }

    @Override
    public int run(Frame f, Sink out) {
        Object value = evaluate(f);
        if (variable == null) {
            Output.unroll(value, out);
        } else {
            variable.assign(f, AutomationNull.toNull(value));
        }
        return NORMAL;
    }
}
