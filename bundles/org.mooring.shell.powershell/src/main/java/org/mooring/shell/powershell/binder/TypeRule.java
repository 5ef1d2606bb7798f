package org.mooring.shell.powershell.binder;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.ActionPreference;
import org.mooring.shell.powershell.errors.Preferences;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * Conversion to a type.
 *
 * @param scripted whether a script wrote it: then it converts what the language mode of what runs lets it; a cmdlet's is the cmdlet's own
 */
public record TypeRule(ClrType type, boolean scripted) implements ArgumentRule {

    private static final String PREFERENCE = "System.Management.Automation.ActionPreference";

    public TypeRule(ClrType type) {
        this(type, false);
    }

    public TypeRule ofScript() {
        return new TypeRule(type, true);
    }

    @Override
    public Object apply(Object argument) {
        if (!scripted) {
            return Conversion.convert(argument, type);
        }
        Restrictions.checkConversion(Engine.current(), argument, type);
        Object converted = Conversion.convert(argument, type);
        if (type.isEnum() && type.fullName().equals(PREFERENCE) && Preferences.of(converted) == ActionPreference.Suspend) {
            throw new DotNetException("System.Management.Automation.PSInvalidCastException", Preferences.SUSPEND_REFUSED);
        }
        return converted;
    }

    @Override
    public boolean isValidation() {
        return false;
    }
}
