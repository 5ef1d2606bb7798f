package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** The List[object] in which what is left of the arguments arrives. */
final class RemainingArguments {

    private static final ClrType LIST = ClrTypes.find("System.Collections.Generic.List[object]");

    private RemainingArguments() {}

    static Object of(List<Object> values) {
        return Conversion.convert(values.toArray(), LIST);
    }
}
