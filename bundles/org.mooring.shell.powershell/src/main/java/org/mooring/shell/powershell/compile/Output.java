package org.mooring.shell.powershell.compile;

import java.util.Iterator;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
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
                if (element != AutomationNull.VALUE) {
                    out.write(element);
                }
            }
        } else if (value != AutomationNull.VALUE) {
            Iterator<?> elements = Enumeration.of(value);
            if (elements == null) {
                out.write(value);
            } else {
                while (hasNext(elements)) {
                    out.write(next(elements));
                }
            }
        }
    }

    /** What .NET's enumerators throw is PowerShell's BadEnumeration; PowerShell's own errors stay what they are. */
    private static boolean hasNext(Iterator<?> elements) {
        try {
            return elements.hasNext();
        } catch (DotNetException e) {
            throw bad(e);
        }
    }

    private static Object next(Iterator<?> elements) {
        try {
            return elements.next();
        } catch (DotNetException e) {
            throw bad(e);
        }
    }

    private static DotNetException bad(DotNetException e) {
        if (e.typeName().startsWith("System.Management.Automation.")) {
            return e;
        }
        String message = "An error occurred while enumerating through a collection: " + e.getMessage() + ".";
        return new DotNetException("System.Management.Automation.RuntimeException", message, e)
            .withRecord("BadEnumeration", ErrorCategory.InvalidOperation, null);
    }
}
