package org.mooring.shell.powershell.binder;

import org.mooring.dotnet.ClrType;
import org.mooring.object.Conversion;

/** Conversion to a type. */
public record TypeRule(ClrType type) implements ArgumentRule {

    @Override
    public Object apply(Object argument) {
        return Conversion.convert(argument, type);
    }

    @Override
    public boolean isValidation() {
        return false;
    }
}
