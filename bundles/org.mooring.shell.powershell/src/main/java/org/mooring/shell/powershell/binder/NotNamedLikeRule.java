package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** {@link org.mooring.api.cmdlet.ValidateNotNamedLike}. */
record NotNamedLikeRule(String type, List<String> values, String message) implements ArgumentRule {

    @Override
    public Object apply(Object argument) {
        if (isRefused(argument)) {
            throw Validations.failure("ValidationMetadataException", message);
        }
        return argument;
    }

    /** Whether it may go to a parameter at its position without being converted: a text or a number that names nothing else. */
    boolean takes(Object argument) {
        Object base = PSObject.base(argument);
        return (base instanceof String || base instanceof Number) && !isRefused(base);
    }

    boolean isRefused(Object argument) {
        Object base = PSObject.base(argument);
        Object named = base instanceof String || base instanceof Number ? Conversion.tryConvert(Conversion.toText(base), ClrTypes.find(type)) : null;
        return named != null && values.contains(Conversion.toText(named));
    }
}
