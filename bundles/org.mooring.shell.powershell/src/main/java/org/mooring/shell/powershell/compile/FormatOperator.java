package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code -f}: .NET's composite formatting, in the session's culture. */
final class FormatOperator {

    private FormatOperator() {}

    static String format(Frame f, String pattern, Object[] items) {
        try {
            return Formatter.format(pattern, Culture.current(), items);
        } catch (DotNetException e) {
            throw Errors.runtime("FormatError", ErrorCategory.InvalidOperation, pattern, "Error formatting a string: %s.", e.getMessage());
        }
    }
}
