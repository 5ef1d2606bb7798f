package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.SortedList. */
@ClrClass(value = "System.Collections.Generic.SortedList`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = {DictionaryMembers.class, DictionaryMaking.class},
        interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
            "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class SortedListType {

    private SortedListType() {}

    private static ClrList list(ClrDictionary self, boolean keys) {
        return ClrList.of(keys ? self.keyType() : self.valueType(), self.list(keys)).asReadOnly();
    }

    @Get
    @Type("System.Collections.Generic.IList`1[TKey]")
    public static Object keys(ClrDictionary self) {
        return list(self, true);
    }

    @Get
    @Type("System.Collections.Generic.IList`1[TValue]")
    public static Object values(ClrDictionary self) {
        return list(self, false);
    }

    public static int indexOfKey(ClrDictionary self, @Type("TKey") Object key) {
        return list(self, true).indexOf(key);
    }

    public static int indexOfValue(ClrDictionary self, @Type("TValue") Object value) {
        return list(self, false).indexOf(value);
    }

    public static void removeAt(ClrDictionary self, int index) {
        self.remove(list(self, true).get(index));
    }

    @Type("TKey")
    public static Object getKeyAtIndex(ClrDictionary self, int index) {
        return list(self, true).get(index);
    }

    @Type("TValue")
    public static Object getValueAtIndex(ClrDictionary self, int index) {
        return list(self, false).get(index);
    }

    public static void setValueAtIndex(ClrDictionary self, int index, @Type("TValue") Object value) {
        self.put(list(self, true).get(index), value);
    }

    @Get
    public static int capacity(ClrDictionary self) {
        return Math.max(4, self.size());
    }
}
