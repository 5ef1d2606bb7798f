package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** How the generic dictionaries are made; those whose names begin with Sorted keep their keys in order. */
public final class DictionaryMaking {

    private DictionaryMaking() {}

    private static boolean isSorted(ClrType type) {
        return type.name().startsWith("Sorted");
    }

    @New
    public static ClrDictionary make(@Self ClrType type) {
        return new ClrDictionary(type, isSorted(type), null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, int capacity) {
        return new ClrDictionary(type, isSorted(type), null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        return new ClrDictionary(type, isSorted(type), comparer);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.Generic.IDictionary`2[TKey,TValue]") ClrDictionary dictionary) {
        return make(type, dictionary, null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.Generic.IDictionary`2[TKey,TValue]") ClrDictionary dictionary,
            @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        ClrDictionary made = new ClrDictionary(type, isSorted(type), comparer);
        dictionary.forEach(pair -> made.put(pair.getKey(), pair.getValue()));
        return made;
    }
}
