package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.ScriptDefined;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code -f}: .NET's composite formatting, in the session's culture. */
final class FormatOperator {

    private static final ClrType FORMATTABLE = ClrTypes.find("System.IFormattable");

    private FormatOperator() {}

    /** An object with a text of its own is that text, one of a script's class that formats itself does so; what throws there is an error of its own. */
    static Object item(Object item) {
        if (!(item instanceof PSObject object) || !object.isBag() && object.shape().slot("ToString") < 0) {
            Object base = PSObject.base(item);
            return base instanceof ClrTyped typed && typed.clrType() instanceof ScriptDefined && FORMATTABLE.isAssignableFrom(typed.clrType())
                ? (Formatter.Formattable) (format, culture) -> Conversion.toText(Members.current().invoke(base, "ToString", format, culture)) : base;
        }
        try {
            return Conversion.toText(object);
        } catch (DotNetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DotNetException("System.Management.Automation.ExtendedTypeSystemException",
                "The following exception occurred while retrieving the string: \"" + cause.getMessage() + "\"", cause)
                .withRecord("MethodExceptionNullFormatProvider", ErrorCategory.NotSpecified, null);
        }
    }

    static String format(Frame f, String pattern, Object[] items) {
        try {
            return Formatter.format(pattern, Culture.current(), items);
        } catch (DotNetException e) {
            throw Errors.runtime("FormatError", ErrorCategory.InvalidOperation, pattern, "Error formatting a string: %s.", e.getMessage());
        }
    }
}
