package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.Dictionary. */
@ClrClass(value = "System.Collections.Generic.Dictionary`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = DictionaryMembers.class,
        interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
            "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class GenericDictionaryType {

    private GenericDictionaryType() {}

    @New
    public static ClrDictionary make(@Self ClrType type) {
        return new ClrDictionary(type, false, null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, int capacity) {
        return new ClrDictionary(type, false, null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        return new ClrDictionary(type, false, comparer);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.Generic.IDictionary`2[TKey,TValue]") ClrDictionary dictionary) {
        return make(type, dictionary, null);
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.Generic.IDictionary`2[TKey,TValue]") ClrDictionary dictionary,
            @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        ClrDictionary made = new ClrDictionary(type, false, comparer);
        dictionary.forEach(pair -> made.put(pair.getKey(), pair.getValue()));
        return made;
    }

    @Get
    @Type("System.Collections.ICollection")
    public static Object keys(ClrDictionary self) {
        return self.view(true);
    }

    @Get
    @Type("System.Collections.ICollection")
    public static Object values(ClrDictionary self) {
        return self.view(false);
    }
}
