package org.mooring.shell.powershell.compile;

import java.util.Iterator;

import org.mooring.object.AutomationNull;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Sink;

/** How a value becomes output. */
public final class Output {

    private Output() {}

    /** Writes a value, or the elements of one that PowerShell enumerates. */
    public static void unroll(Object value, Sink out) {
        if (value == null || value instanceof Integer || value instanceof String || value instanceof Boolean) {
            out.write(value);
        } else if (value instanceof Object[] array) {
            for (Object element : array) {
                out.write(element);
            }
        } else if (value != AutomationNull.VALUE) {
            Iterator<?> elements = Enumeration.of(value);
            if (elements == null) {
                out.write(value);
            } else {
                while (elements.hasNext()) {
                    out.write(elements.next());
                }
            }
        }
    }
}
