package org.mooring.dotnet.system.collections;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** What the typed dictionaries have in common. */
public final class DictionaryMembers {

    private DictionaryMembers() {}

    @Get
    public static int count(ClrDictionary self) {
        return self.size();
    }

    @Get
    @Type("System.Collections.Generic.IEqualityComparer`1[TKey]")
    public static Object comparer(ClrDictionary self) {
        return self.comparer();
    }

    @Get
    public static boolean isReadOnly(ClrDictionary self) {
        return false;
    }

    @Get
    public static boolean isFixedSize(ClrDictionary self) {
        return false;
    }

    @Name("get_Item")
    @Type("TValue")
    public static Object item(ClrDictionary self, @Type("TKey") Object key) {
        if (!self.containsKey(key)) {
            throw new DotNetException("System.Collections.Generic.KeyNotFoundException",
                    "The given key '" + Formatter.text(key, Culture.current()) + "' was not present in the dictionary.");
        }
        return self.get(key);
    }

    @Name("set_Item")
    public static void item(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
        self.put(key, value);
    }

    public static void add(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
        if (!self.tryAdd(key, value)) {
            throw Exceptions.argument("An item with the same key has already been added. Key: " + Formatter.text(key, Culture.current()), null);
        }
    }

    public static boolean tryAdd(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
        return self.tryAdd(key, value);
    }

    public static boolean containsKey(ClrDictionary self, @Type("TKey") Object key) {
        return self.containsKey(key);
    }

    public static boolean containsValue(ClrDictionary self, @Type("TValue") Object value) {
        return self.list(false).stream().anyMatch(v -> Comparers.equal(v, value));
    }

    public static boolean remove(ClrDictionary self, @Type("TKey") Object key) {
        boolean there = self.containsKey(key);
        self.remove(key);
        return there;
    }

    public static boolean remove(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") ByRef value) {
        boolean there = tryGetValue(self, key, value);
        self.remove(key);
        return there;
    }

    public static boolean tryGetValue(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") ByRef value) {
        boolean there = self.containsKey(key);
        value.set(there ? self.get(key) : self.valueType().defaultValue());
        return there;
    }

    public static void clear(ClrDictionary self) {
        self.clear();
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(ClrDictionary self) {
        return new Enumerator(self);
    }

    public static int ensureCapacity(ClrDictionary self, int capacity) {
        return Math.max(capacity, self.size());
    }

    public static void trimExcess(ClrDictionary self) {
        // Nothing more is held than is there.
    }
}
