package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.OrderedDictionary: keeps the order of insertion, and finds by place too. */
@ClrClass(value = "System.Collections.Generic.OrderedDictionary`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"},
    shared = DictionaryMembers.class,
    interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
        "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class OrderedGenericType {

    private OrderedGenericType() {}

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
        ClrDictionary made = make(type);
        made.putAll(dictionary);
        return made;
    }

    @Get
    @Type("System.Collections.Generic.ICollection`1[TKey]")
    public static Object keys(ClrDictionary self) {
        return self.view(true);
    }

    @Get
    @Type("System.Collections.Generic.ICollection`1[TValue]")
    public static Object values(ClrDictionary self) {
        return self.view(false);
    }

    @Get
    public static int capacity(ClrDictionary self) {
        return self.size();
    }

    private static List<KeyValuePair> pairs(ClrDictionary self, int index) {
        List<KeyValuePair> all = new ArrayList<>();
        self.iterator().forEachRemaining(all::add);
        if (index < 0 || index >= all.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return all;
    }

    private static void fill(ClrDictionary self, List<KeyValuePair> pairs) {
        self.clear();
        pairs.forEach(pair -> self.put(pair.getKey(), pair.getValue()));
    }

    @Type("System.Collections.Generic.KeyValuePair`2[TKey,TValue]")
    public static Object getAt(ClrDictionary self, int index) {
        return pairs(self, index).get(index);
    }

    public static void setAt(ClrDictionary self, int index, @Type("TValue") Object value) {
        self.put(pairs(self, index).get(index).getKey(), value);
    }

    public static void removeAt(ClrDictionary self, int index) {
        self.remove(pairs(self, index).get(index).getKey());
    }

    public static int indexOf(ClrDictionary self, @Type("TKey") Object key) {
        return self.list(true).indexOf(key);
    }

    public static void insert(ClrDictionary self, int index, @Type("TKey") Object key, @Type("TValue") Object value) {
        DictionaryMembers.add(self, key, value);
        if (index < self.size() - 1) {
            List<KeyValuePair> all = pairs(self, index);
            all.add(index, all.remove(all.size() - 1));
            fill(self, all);
        }
    }
}
