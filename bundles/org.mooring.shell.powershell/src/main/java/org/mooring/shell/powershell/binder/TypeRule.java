package org.mooring.shell.powershell.binder;

import org.mooring.dotnet.ClrType;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * Conversion to a type.
 *
 * @param scripted whether a script wrote it: then it converts what the language mode of what runs lets it; a cmdlet's is the cmdlet's own
 */
public record TypeRule(ClrType type, boolean scripted) implements ArgumentRule {

    public TypeRule(ClrType type) {
        this(type, false);
    }

    public TypeRule ofScript() {
        return new TypeRule(type, true);
    }

    @Override
    public Object apply(Object argument) {
        if (scripted) {
            Restrictions.checkConversion(Engine.current(), argument, type);
        }
        return Conversion.convert(argument, type);
    }

    @Override
    public boolean isValidation() {
        return false;
    }
}
