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
        synchronized (self) {
            return DictionaryMembers.remove(self, key, value);
        }
    }

    public static boolean tryUpdate(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object newValue, @Type("TValue") Object comparisonValue) {
        synchronized (self) {
            boolean same = self.containsKey(key) && org.mooring.dotnet.Comparers.equal(self.get(key), comparisonValue);
            if (same) {
                self.put(key, newValue);
            }
            return same;
        }
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
        synchronized (self) {
            Object value = self.containsKey(key) ? updateValueFactory.invoke(key, self.get(key)) : addValue;
            self.put(key, value);
            return value;
        }
    }

    @Type("TValue")
    public static Object addOrUpdate(ClrDictionary self, @Type("TKey") Object key, @Type("System.Func`2[TKey,TValue]") Delegate addValueFactory,
            @Type("System.Func`3[TKey,TValue,TValue]") Delegate updateValueFactory) {
        synchronized (self) {
            Object value = self.containsKey(key) ? updateValueFactory.invoke(key, self.get(key)) : addValueFactory.invoke(key);
            self.put(key, value);
            return value;
        }
    }

    @Type("System.Collections.Generic.KeyValuePair`2[TKey,TValue][]")
    public static Object toArray(ClrDictionary self) {
        java.util.List<Object> pairs = new java.util.ArrayList<>();
        self.iterator().forEachRemaining(pairs::add);
        return pairs.toArray(org.mooring.dotnet.KeyValuePair[]::new);
    }
}
