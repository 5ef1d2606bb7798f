package org.mooring.shell.powershell.compile;

import java.util.Map;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSCustomObject;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Frame;

/** Casts: the conversions of values, and those that only a cast does. */
final class Casts {


    private Casts() {}

    static Object convert(Frame f, Object value, ClrType type) {
        if (type == ClrTypes.VOID) {
            return AutomationNull.VALUE;
        }
        if (type.fullName().equals("System.Management.Automation.PSObject") && isPropertyBag(value)) {
            return PSObject.bag((Map<?, ?>) PSObject.base(value));
        }
        return Conversion.convert(AutomationNull.toNull(value), type);
    }

    private static boolean isPropertyBag(Object value) {
        return PSObject.base(value) instanceof Map;
    }

    static boolean isInstance(Object value, ClrType type) {
        if (value instanceof PSObject object) {
            String name = type.fullName();
            if (name.equals("System.Management.Automation.PSObject") || name.equals("System.Management.Automation.PSCustomObject") && object.isBag()) {
                return true;
            }
            return object.base() != PSCustomObject.INSTANCE && type.isInstance(object.base()) || type == ClrTypes.OBJECT;
        }
        return type.isInstance(value);
    }
}
