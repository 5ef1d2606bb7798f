package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** The Collection[psobject] that {@code .ForEach()} and {@code .Where()} answer. */
final class Collections {

    private Collections() {}

    static Object of(List<Object> values) {
        ClrType type = ClrTypes.find("System.Collections.ObjectModel.Collection[psobject]");
        return type == null ? values.toArray() : Conversion.convert(values.toArray(), type);
    }
}
