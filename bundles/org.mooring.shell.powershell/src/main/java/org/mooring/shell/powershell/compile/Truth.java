package org.mooring.shell.powershell.compile;

import org.mooring.object.Conversion;

/** PowerShell's truth, with the usual values first. */
final class Truth {

    private Truth() {}

    static boolean of(Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        if (value == null || value == org.mooring.object.AutomationNull.VALUE) {
            return false;
        }
        if (value instanceof Integer i) {
            return i != 0;
        }
        if (value instanceof String s) {
            return !s.isEmpty();
        }
        return Conversion.toBoolean(value);
    }
}
