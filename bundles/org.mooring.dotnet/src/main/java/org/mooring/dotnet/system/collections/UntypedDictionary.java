package org.mooring.dotnet.system.collections;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.DictionaryEntry;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** The dictionaries of .NET from before it had generic types: SortedList, and of System.Collections.Specialized. */
public final class UntypedDictionary extends AbstractMap<Object, Object> implements ClrTyped, Iterable<DictionaryEntry> {

    private final String typeName;
    private final Map<Object, Object> entries;
    /** Whether keys are kept in small letters. */
    private final boolean lower;

    private UntypedDictionary(String typeName, Comparator<Object> order, boolean lower) {
        this.typeName = typeName;
        this.entries = order == null ? new LinkedHashMap<>() : new TreeMap<>(order);
        this.lower = lower;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    private Object key(Object key) {
        if (key == null) {
            throw Exceptions.argumentNull("key");
        }
        return lower && key instanceof String text ? text.toLowerCase(Locale.ROOT) : key;
    }

    @Override
    public Object get(Object key) {
        return entries.get(key(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key(key));
    }

    @Override
    public Object put(Object key, Object value) {
        return entries.put(key(key), value);
    }

    @Override
    public Object remove(Object key) {
        return entries.remove(key(key));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public Iterator<DictionaryEntry> iterator() {
        List<DictionaryEntry> all = new ArrayList<>();
        entries.forEach((key, value) -> all.add(new DictionaryEntry(key, value)));
        return all.iterator();
    }

    private List<Object> list(boolean keys) {
        return new ArrayList<>(keys ? entries.keySet() : entries.values());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return typeName;
    }

    /** What they have in common. */
    public static final class Shared {

        private Shared() {}

        @Get
        public static int count(UntypedDictionary self) {
            return self.size();
        }

        @Get
        @Type("System.Collections.ICollection")
        public static Object keys(UntypedDictionary self) {
            return ClrList.arrayList(self.list(true)).asReadOnly();
        }

        @Get
        @Type("System.Collections.ICollection")
        public static Object values(UntypedDictionary self) {
            return ClrList.arrayList(self.list(false)).asReadOnly();
        }

        @Get
        public static boolean isReadOnly(UntypedDictionary self) {
            return false;
        }

        @Get
        public static boolean isFixedSize(UntypedDictionary self) {
            return false;
        }

        @Get
        public static boolean isSynchronized(UntypedDictionary self) {
            return false;
        }

        @Name("get_Item")
        public static Object item(UntypedDictionary self, Object key) {
            return self.get(key);
        }

        @Name("set_Item")
        public static void item(UntypedDictionary self, Object key, Object value) {
            self.put(key, value);
        }

        public static void add(UntypedDictionary self, Object key, Object value) {
            if (self.containsKey(key)) {
                throw Exceptions.argument(self.typeName.endsWith("SortedList") ? "Item has already been added. Key in dictionary: '" + key
                        + "'  Key being added: '" + key + "'" : "An item with the same key has already been added. Key: " + key, null);
            }
            self.put(key, value);
        }

        public static boolean contains(UntypedDictionary self, Object key) {
            return self.containsKey(key);
        }

        public static void remove(UntypedDictionary self, Object key) {
            self.remove(key);
        }

        public static void clear(UntypedDictionary self) {
            self.entries.clear();
        }

        @Type("System.Collections.IDictionaryEnumerator")
        public static Object getEnumerator(UntypedDictionary self) {
            return new Enumerator(self);
        }

        public static void copyTo(UntypedDictionary self, @Type("System.Array") Object array, int index) {
            int at = index;
            for (DictionaryEntry entry : self) {
                java.lang.reflect.Array.set(array, at++, entry);
            }
        }
    }

    /** System.Collections.SortedList. */
    @ClrClass(value = "System.Collections.SortedList", type = UntypedDictionary.class, shared = Shared.class,
        interfaces = {"System.Collections.IDictionary", "System.ICloneable"})
    public static final class Sorted {

        private static final String NAME = "System.Collections.SortedList";

        private Sorted() {}

        @New
        public static UntypedDictionary make() {
            return new UntypedDictionary(NAME, Comparers.DEFAULT, false);
        }

        @New
        public static UntypedDictionary make(int initialCapacity) {
            return make();
        }

        @New
        public static UntypedDictionary make(@Type("System.Collections.IComparer") Object comparer) {
            return new UntypedDictionary(NAME, Comparers.of(comparer), false);
        }

        @New
        public static UntypedDictionary make(@Type("System.Collections.IDictionary") Map<?, ?> d) {
            UntypedDictionary made = make();
            made.putAll(d);
            return made;
        }

        @Get
        public static int capacity(UntypedDictionary self) {
            return Math.max(16, self.size());
        }

        public static boolean containsKey(UntypedDictionary self, Object key) {
            return self.containsKey(key);
        }

        public static boolean containsValue(UntypedDictionary self, Object value) {
            return indexOfValue(self, value) >= 0;
        }

        private static int within(UntypedDictionary self, int index) {
            if (index < 0 || index >= self.size()) {
                throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
            }
            return index;
        }

        public static Object getByIndex(UntypedDictionary self, int index) {
            return self.list(false).get(within(self, index));
        }

        public static Object getKey(UntypedDictionary self, int index) {
            return self.list(true).get(within(self, index));
        }

        public static void setByIndex(UntypedDictionary self, int index, Object value) {
            self.put(getKey(self, index), value);
        }

        @Type("System.Collections.IList")
        public static Object getKeyList(UntypedDictionary self) {
            return Shared.keys(self);
        }

        @Type("System.Collections.IList")
        public static Object getValueList(UntypedDictionary self) {
            return Shared.values(self);
        }

        public static int indexOfKey(UntypedDictionary self, Object key) {
            return self.list(true).indexOf(key);
        }

        public static int indexOfValue(UntypedDictionary self, Object value) {
            List<Object> all = self.list(false);
            for (int i = 0; i < all.size(); i++) {
                if (Comparers.equal(all.get(i), value)) {
                    return i;
                }
            }
            return -1;
        }

        public static void removeAt(UntypedDictionary self, int index) {
            self.remove(getKey(self, index));
        }

        public static Object clone(UntypedDictionary self) {
            return make(self);
        }
    }

    /** System.Collections.Specialized.ListDictionary. */
    @ClrClass(value = "System.Collections.Specialized.ListDictionary", type = UntypedDictionary.class, shared = Shared.class,
        interfaces = "System.Collections.IDictionary")
    public static final class Small {
        private Small() {}

        @New
        public static UntypedDictionary make() {
            return new UntypedDictionary("System.Collections.Specialized.ListDictionary", null, false);
        }
    }

    /** System.Collections.Specialized.HybridDictionary. */
    @ClrClass(value = "System.Collections.Specialized.HybridDictionary", type = UntypedDictionary.class, shared = Shared.class,
        interfaces = "System.Collections.IDictionary")
    public static final class Hybrid {
        private Hybrid() {}

        @New
        public static UntypedDictionary make() {
            return make(false);
        }

        @New
        public static UntypedDictionary make(int initialSize) {
            return make(false);
        }

        @New
        public static UntypedDictionary make(boolean caseInsensitive) {
            return new UntypedDictionary("System.Collections.Specialized.HybridDictionary", null, caseInsensitive);
        }
    }

    /** System.Collections.Specialized.StringDictionary: its keys become small letters. */
    @ClrClass(value = "System.Collections.Specialized.StringDictionary", type = UntypedDictionary.class, shared = Shared.class,
        interfaces = "System.Collections.IEnumerable")
    public static final class Strings {
        private Strings() {}

        @New
        public static UntypedDictionary make() {
            return new UntypedDictionary("System.Collections.Specialized.StringDictionary", null, true);
        }

        public static boolean containsKey(UntypedDictionary self, String key) {
            return self.containsKey(key);
        }

        public static boolean containsValue(UntypedDictionary self, String value) {
            return self.containsValue(value);
        }
    }
}
