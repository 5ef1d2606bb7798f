package org.mooring.dotnet.system.collections;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Sequences;

/** The untyped interfaces of collections, for what is called through a cast to them. */
public final class InterfaceTypes {

    private InterfaceTypes() {}

    private static int size(Object self) {
        return self.getClass().isArray() ? Array.getLength(self) : self instanceof Map<?, ?> map ? map.size() : Sequences.list(self).size();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object self) {
        if (self instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw Exceptions.notSupported("Collection was of a fixed size.");
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Object self) {
        return (Map<Object, Object>) self;
    }

    /** System.Collections.IEnumerable. */
    @ClrClass(value = "System.Collections.IEnumerable", type = ClrClass.None.class, isInterface = true)
    public static final class OfEnumerable {
        private OfEnumerable() {}

        public static Enumerator getEnumerator(Object self) {
            return new Enumerator(Sequences.of(self));
        }
    }

    /** System.Collections.ICollection. */
    @ClrClass(value = "System.Collections.ICollection", type = ClrClass.None.class, isInterface = true, interfaces = "System.Collections.IEnumerable")
    public static final class OfCollection {
        private OfCollection() {}

        @Get
        public static int count(Object self) {
            return size(self);
        }

        @Get
        public static boolean isSynchronized(Object self) {
            return false;
        }

        @Get
        public static Object syncRoot(Object self) {
            return self;
        }

        public static void copyTo(Object self, Object array, int index) {
            int at = index;
            for (Object each : Sequences.of(self)) {
                Array.set(array, at++, each);
            }
        }
    }

    /** System.Collections.IList. */
    @ClrClass(value = "System.Collections.IList", type = ClrClass.None.class, isInterface = true, interfaces = "System.Collections.ICollection")
    public static final class OfList {
        private OfList() {}

        @Get
        public static boolean isReadOnly(Object self) {
            return self instanceof org.mooring.dotnet.ClrList list && list.isReadOnly();
        }

        @Get
        public static boolean isFixedSize(Object self) {
            return self.getClass().isArray() || isReadOnly(self);
        }

        public static int add(Object self, Object value) {
            list(self).add(value);
            return size(self) - 1;
        }

        /** Of an array, sets all its elements to their default. */
        public static void clear(Object self) {
            if (self.getClass().isArray()) {
                Object fill = ClrTypes.of(self).element().defaultValue();
                for (int i = 0; i < Array.getLength(self); i++) {
                    Array.set(self, i, fill);
                }
            } else {
                list(self).clear();
            }
        }

        public static boolean contains(Object self, Object value) {
            return indexOf(self, value) >= 0;
        }

        public static int indexOf(Object self, Object value) {
            int at = 0;
            for (Object each : Sequences.of(self)) {
                if (Comparers.equal(each, value)) {
                    return at;
                }
                at++;
            }
            return -1;
        }

        public static void insert(Object self, int index, Object value) {
            list(self).add(index, value);
        }

        public static void remove(Object self, Object value) {
            int at = indexOf(self, value);
            if (at >= 0) {
                list(self).remove(at);
            }
        }

        public static void removeAt(Object self, int index) {
            list(self).remove(index);
        }

        @Name("get_Item")
        public static Object item(Object self, int index) {
            return self.getClass().isArray() ? Array.get(self, index) : list(self).get(index);
        }

        @Name("set_Item")
        public static void item(Object self, int index, Object value) {
            if (self.getClass().isArray()) {
                Array.set(self, index, value);
            } else {
                list(self).set(index, value);
            }
        }
    }

    /** System.Collections.IDictionary. */
    @ClrClass(value = "System.Collections.IDictionary", type = ClrClass.None.class, isInterface = true, interfaces = "System.Collections.ICollection")
    public static final class OfDictionary {
        private OfDictionary() {}

        @Get
        public static boolean isReadOnly(Object self) {
            return false;
        }

        @Get
        public static boolean isFixedSize(Object self) {
            return false;
        }

        @Get
        @org.mooring.dotnet.Type("System.Collections.ICollection")
        public static Object keys(Object self) {
            return map(self).keySet();
        }

        @Get
        @org.mooring.dotnet.Type("System.Collections.ICollection")
        public static Object values(Object self) {
            return map(self).values();
        }

        public static void add(Object self, Object key, Object value) {
            if (map(self).containsKey(key)) {
                throw Exceptions.argument("An item with the same key has already been added. Key: " + key);
            }
            map(self).put(key, value);
        }

        public static void clear(Object self) {
            map(self).clear();
        }

        public static boolean contains(Object self, Object key) {
            return map(self).containsKey(key);
        }

        public static void remove(Object self, Object key) {
            map(self).remove(key);
        }

        @Name("get_Item")
        public static Object item(Object self, Object key) {
            return map(self).get(key);
        }

        @Name("set_Item")
        public static void item(Object self, Object key, Object value) {
            map(self).put(key, value);
        }
    }
}
