package org.mooring.dotnet.system.collections;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** System.Collections.Generic.KeyValuePair: makes pairs. */
@ClrClass(value = "System.Collections.Generic.KeyValuePair", type = ClrClass.None.class)
public final class KeyValuePairs {

    private KeyValuePairs() {}

    @Generic({"TKey", "TValue"})
    @Type("System.Collections.Generic.KeyValuePair`2[TKey,TValue]")
    public static KeyValuePair create(@TypeArgument("TKey") ClrType keyType, @TypeArgument("TValue") ClrType valueType, @Type("TKey") Object key,
            @Type("TValue") Object value) {
        return new KeyValuePair(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.KeyValuePair`2"), List.of(keyType, valueType)), key, value);
    }
}
