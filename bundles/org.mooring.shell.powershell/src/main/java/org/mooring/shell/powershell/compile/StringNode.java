package org.mooring.shell.powershell.compile;

import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code "text $variable $(statements)"}. */
final class StringNode extends Node {

    private final Node[] parts;

    StringNode(Node[] parts) {
        this.parts = parts;
    }

    @Override
    public Object evaluate(Frame f) {
        StringBuilder text = new StringBuilder();
        for (Node part : parts) {
            Object value = part instanceof ConstantNode c ? c.value() : part instanceof VariableNode v ? v.inString(f) : part.evaluate(f);
            if (value instanceof String s) {
                text.append(s);
            } else if (value instanceof Integer i) {
                text.append(i.intValue());
            } else if (value != null && value != AutomationNull.VALUE) {
                text.append(Conversion.toText(value, separator(f)));
            }
        }
        return text.toString();
    }

    /** {@code $OFS}, a space where it is not set. */
    static String separator(Frame f) {
        if (f.scope.find("ofs") == null) {
            return " ";
        }
        Object ofs = f.scope.get("ofs");
        return ofs == null ? " " : Conversion.toText(ofs);
    }
}
