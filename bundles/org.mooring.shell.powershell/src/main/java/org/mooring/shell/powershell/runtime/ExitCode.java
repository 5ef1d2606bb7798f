package org.mooring.shell.powershell.runtime;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** What {@code exit} with a value means to whom it returns to: its number, and 0 for what is none. */
public final class ExitCode {

    private ExitCode() {}

    public static int of(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof Integer i) {
            return i;
        }
        try {
            return base == null ? 0 : Conversion.toInt(base);
        } catch (DotNetException e) {
            return 0;
        }
    }
}
