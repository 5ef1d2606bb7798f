package org.mooring.object;

import java.util.Iterator;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DictionaryEntry;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** The .NET members of the dictionaries that scripts write. */
public final class DictionaryTypes {

    static final String KEYS = "System.Collections.Hashtable+KeyCollection";
    static final String VALUES = "System.Collections.Hashtable+ValueCollection";
    static final String ORDERED_VIEW = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection";

    private static final String COMPARER = "System.Collections.IEqualityComparer";

    private DictionaryTypes() {}

    private static boolean isCaseSensitive(Object comparer) {
        return !(comparer instanceof StringComparer strings && strings.ignoresCase());
    }

    /** A dictionary as {@code .psbase} shows it: its members without its keys. */
    record Base(PSDictionary table) implements ClrTyped, Iterable<Object> {
        @Override
        public ClrType clrType() {
            return ClrTypes.of(table);
        }

        @Override
        public Iterator<Object> iterator() {
            return entries(table).iterator();
        }
    }

    private static PSDictionary table(Object self) {
        return self instanceof Base base ? base.table : (PSDictionary) self;
    }

    /** What a dictionary enumerates, as it is now and later. */
    private static Iterable<Object> entries(PSDictionary table) {
        return () -> {
            Iterator<Map.Entry<Object, Object>> entries = table.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Object next() {
                    Map.Entry<Object, Object> entry = entries.next();
                    return new DictionaryEntry(entry.getKey(), entry.getValue());
                }
            };
        };
    }

    @ClrClass(value = "System.Collections.Hashtable", type = PSHashtable.class, interfaces = {"System.Collections.IDictionary", "System.ICloneable"})
    public static final class Table {
        private Table() {}

        @New
        public static PSHashtable make() {
            return new PSHashtable(true);
        }

        @New
        public static PSHashtable make(int capacity) {
            return new PSHashtable(true);
        }

        @New
        public static PSHashtable make(Map<?, ?> d) {
            PSHashtable table = new PSHashtable(true);
            d.forEach(table::put);
            return table;
        }

        @New
        public static PSHashtable make(@Type(COMPARER) Object comparer) {
            return new PSHashtable(isCaseSensitive(comparer));
        }

        @New
        public static PSHashtable make(int capacity, @Type(COMPARER) Object comparer) {
            return make(comparer);
        }

        @New
        public static PSHashtable make(Map<?, ?> d, @Type(COMPARER) Object comparer) {
            PSHashtable table = make(comparer);
            d.forEach(table::put);
            return table;
        }

        /** The same entries, for threads that share them. */
        @Name("Synchronized")
        public static PSHashtable shared(PSHashtable table) {
            if (table == null) {
                throw Exceptions.argumentNull("table");
            }
            return new SynchronizedTable(table);
        }

        @Get
        public static boolean isReadOnly(Object self) {
            return false;
        }

        @Get
        public static boolean isFixedSize(Object self) {
            return false;
        }

        @Get
        public static Object keys(Object self) {
            return new KeyView(table(self), true);
        }

        @Get
        public static Object values(Object self) {
            return new KeyView(table(self), false);
        }

        @Get
        public static boolean isSynchronized(Object self) {
            return table(self) instanceof SynchronizedTable;
        }

        @Get
        public static Object syncRoot(Object self) {
            return self instanceof SynchronizedTable shared ? shared.root() : self;
        }

        @Get
        public static int count(Object self) {
            return table(self).size();
        }

        public static void add(Object self, Object key, Object value) {
            table(self).add(key, value);
        }

        public static void clear(Object self) {
            table(self).clear();
        }

        public static Object clone(Object self) {
            return ((PSHashtable) table(self)).clone();
        }

        public static boolean contains(Object self, Object key) {
            return table(self).containsKey(key);
        }

        public static boolean containsKey(Object self, Object key) {
            return table(self).containsKey(key);
        }

        public static boolean containsValue(Object self, Object value) {
            return table(self).containsValue(value);
        }

        public static void remove(Object self, Object key) {
            table(self).remove(key);
        }

        public static Enumerator getEnumerator(Object self) {
            return new Enumerator(entries(table(self)));
        }

        @Name("get_Item")
        public static Object item(Object self, Object key) {
            return table(self).get(key);
        }

        @Name("set_Item")
        public static void setItem(Object self, Object key, Object value) {
            table(self).put(key, value);
        }

        public static void copyTo(Object self, Object[] array, int arrayIndex) {
            if (array == null) {
                throw org.mooring.dotnet.Exceptions.argumentNull("array");
            }
            if (arrayIndex < 0) {
                throw org.mooring.dotnet.Exceptions.outOfRange("Non-negative number required.", "arrayIndex");
            }
            if (array.length - arrayIndex < table(self).size()) {
                throw org.mooring.dotnet.Exceptions.argument("Destination array is not long enough to copy all the items in the collection. Check array index and length.");
            }
            int at = arrayIndex;
            for (Object entry : entries(table(self))) {
                array[at++] = entry;
            }
        }
    }

    @ClrClass(value = "System.Collections.Specialized.OrderedDictionary", type = OrderedDictionary.class,
            interfaces = "System.Collections.Specialized.IOrderedDictionary")
    public static final class Ordered {
        private Ordered() {}

        @New
        public static OrderedDictionary make() {
            return new OrderedDictionary(true);
        }

        @New
        public static OrderedDictionary make(int capacity) {
            return new OrderedDictionary(true);
        }

        @New
        public static OrderedDictionary make(@Type(COMPARER) Object comparer) {
            return new OrderedDictionary(isCaseSensitive(comparer));
        }

        @New
        public static OrderedDictionary make(int capacity, @Type(COMPARER) Object comparer) {
            return make(comparer);
        }

        @Get
        public static int count(Object self) {
            return table(self).size();
        }

        @Get
        public static boolean isReadOnly(Object self) {
            return false;
        }

        @Get
        public static Object keys(Object self) {
            return new KeyView(table(self), true);
        }

        @Get
        public static Object values(Object self) {
            return new KeyView(table(self), false);
        }

        public static void add(Object self, Object key, Object value) {
            table(self).add(key, value);
        }

        public static void clear(Object self) {
            table(self).clear();
        }

        public static boolean contains(Object self, Object key) {
            return table(self).containsKey(key);
        }

        public static void insert(Object self, int index, Object key, Object value) {
            ((OrderedDictionary) table(self)).insert(index, key, value);
        }

        public static void remove(Object self, Object key) {
            table(self).remove(key);
        }

        public static void removeAt(Object self, int index) {
            ((OrderedDictionary) table(self)).removeAt(index);
        }

        public static Enumerator getEnumerator(Object self) {
            return new Enumerator(entries(table(self)));
        }

        @Name("get_Item")
        public static Object item(Object self, int index) {
            return ((OrderedDictionary) table(self)).getAt(index);
        }

        @Name("get_Item")
        public static Object item(Object self, Object key) {
            return table(self).get(key);
        }

        @Name("set_Item")
        public static void setItem(Object self, int index, Object value) {
            ((OrderedDictionary) table(self)).setAt(index, value);
        }

        @Name("set_Item")
        public static void setItem(Object self, Object key, Object value) {
            table(self).put(key, value);
        }
    }

    @ClrClass(value = "System.Management.Automation.OrderedHashtable", type = OrderedHashtable.class, base = "System.Collections.Hashtable")
    public static final class OrderedTable {
        private OrderedTable() {}

        @New
        public static OrderedHashtable make() {
            return new OrderedHashtable();
        }

        @New
        public static OrderedHashtable make(int capacity) {
            return new OrderedHashtable();
        }

        @New
        public static OrderedHashtable make(Map<?, ?> dictionary) {
            OrderedHashtable table = new OrderedHashtable();
            dictionary.forEach(table::put);
            return table;
        }
    }

    @ClrClass(value = "System.Management.Automation.PSVersionHashTable", type = PSVersionHashTable.class, base = "System.Collections.Hashtable")
    public static final class OfVersions {
        private OfVersions() {}
    }

    @ClrClass(value = "System.Management.Automation.PSPrimitiveDictionary", type = PSPrimitiveDictionary.class, base = "System.Collections.Hashtable")
    public static final class Primitive {
        private Primitive() {}

        @New
        public static PSPrimitiveDictionary make() {
            return new PSPrimitiveDictionary();
        }

        @New
        public static PSPrimitiveDictionary make(PSHashtable other) {
            if (other == null) {
                throw Exceptions.argumentNull("other");
            }
            return new PSPrimitiveDictionary(other);
        }
    }

    @ClrClass(value = KEYS, type = ClrClass.None.class, interfaces = "System.Collections.ICollection")
    public static final class Keys {
        private Keys() {}

        @Get
        public static int count(Object self) {
            return ((KeyView) self).size();
        }

        public static void copyTo(Object self, Object array, int index) {
            copy((KeyView) self, array, index);
        }
    }

    @ClrClass(value = VALUES, type = ClrClass.None.class, interfaces = "System.Collections.ICollection")
    public static final class Values {
        private Values() {}

        @Get
        public static int count(Object self) {
            return ((KeyView) self).size();
        }

        public static void copyTo(Object self, Object array, int index) {
            copy((KeyView) self, array, index);
        }
    }

    @ClrClass(value = ORDERED_VIEW, type = ClrClass.None.class, interfaces = "System.Collections.ICollection")
    public static final class OrderedView {
        private OrderedView() {}

        @Get
        public static int count(Object self) {
            return ((KeyView) self).size();
        }

        public static void copyTo(Object self, Object array, int index) {
            copy((KeyView) self, array, index);
        }
    }

    private static void copy(KeyView view, Object array, int index) {
        int at = index;
        for (Object each : view) {
            java.lang.reflect.Array.set(array, at++, each);
        }
    }
}
