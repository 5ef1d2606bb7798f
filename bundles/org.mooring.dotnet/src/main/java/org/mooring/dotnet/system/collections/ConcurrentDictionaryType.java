package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Collections.Concurrent.ConcurrentDictionary. */
@ClrClass(value = "System.Collections.Concurrent.ConcurrentDictionary`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = {DictionaryMembers.class, DictionaryMaking.class, DictionaryViews.class},
        interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
            "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class ConcurrentDictionaryType {

    private ConcurrentDictionaryType() {}

    public static boolean tryRemove(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") ByRef value) {
        return DictionaryMembers.remove(self, key, value);
    }

    public static boolean tryUpdate(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object newValue, @Type("TValue") Object comparisonValue) {
        boolean same = self.containsKey(key) && org.mooring.dotnet.Comparers.equal(self.get(key), comparisonValue);
        if (same) {
            self.put(key, newValue);
        }
        return same;
    }

    @Get
    public static boolean isEmpty(ClrDictionary self) {
        return self.isEmpty();
    }

    @Type("TValue")
    public static Object getOrAdd(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
        self.tryAdd(key, value);
        return self.get(key);
    }

    @Type("TValue")
    public static Object getOrAdd(ClrDictionary self, @Type("TKey") Object key, @Type("System.Func`2[TKey,TValue]") Delegate valueFactory) {
        if (!self.containsKey(key)) {
            self.tryAdd(key, valueFactory.invoke(key));
        }
        return self.get(key);
    }

    @Type("TValue")
    public static Object addOrUpdate(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object addValue,
            @Type("System.Func`3[TKey,TValue,TValue]") Delegate updateValueFactory) {
        self.put(key, self.containsKey(key) ? updateValueFactory.invoke(key, self.get(key)) : addValue);
        return self.get(key);
    }
}
