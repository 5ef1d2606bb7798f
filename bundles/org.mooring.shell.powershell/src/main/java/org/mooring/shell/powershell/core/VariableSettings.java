package org.mooring.shell.powershell.core;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.PSVariable;

/** -Option, -Visibility and -Description. */
final class VariableSettings {

    private VariableSettings() {}

    /** The bits of a ScopedItemOptions. */
    static int bits(Object option) {
        Object value = option instanceof String s
            ? Conversion.convert(s, ClrTypes.find("System.Management.Automation.ScopedItemOptions")) : option;
        return value instanceof EnumValue e ? (int) e.number() : (int) ClrEnum.number(value);
    }

    static DotNetException notWritable(String name) {
        return error("VariableNotWritable", ErrorCategory.WriteError, name,
            "Cannot overwrite variable " + name + " because it is read-only or constant.");
    }

    static DotNetException error(String id, ErrorCategory category, String name, String message) {
        return new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException", message).withRecord(id, category,
            name);
    }

    /** Gives a variable options and a description, where they were given. */
    static void apply(PSVariable variable, boolean isNew, Object option, String description, Object visibility) {
        if (description != null) {
            variable.description(description);
        }
        if (option != null) {
            int bits = bits(option);
            if (!isNew && (bits & PSVariable.Option.Constant.bit) != 0) {
                throw error("VariableCannotBeMadeConstant", ErrorCategory.WriteError, variable.name(), "Existing variable " + variable.name()
                    + " cannot be made constant. Variables can be made constant only at creation time.");
            }
            variable.optionBits(bits);
        }
        if (visibility != null) {
            variable.hidden(Conversion.toText(visibility).equalsIgnoreCase("Private"));
        }
    }
}
