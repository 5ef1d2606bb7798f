package org.mooring.dotnet.system.collections;

import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** The dictionaries of System.Collections.Immutable: what would change one makes another. */
public final class ImmutableDictionaries {

    private static final String PAIRS = "System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TValue]]";
    private static final String HASHED = "System.Collections.Immutable.ImmutableDictionary`2";
    private static final String SORTED = "System.Collections.Immutable.ImmutableSortedDictionary`2";

    private ImmutableDictionaries() {}

    /** One that refuses to be changed once it is made. */
    private static final class Frozen extends ClrDictionary {

        private boolean made;

        Frozen(ClrType type, Map<Object, Object> items) {
            super(type, type.name().startsWith("ImmutableSorted"), null);
            items.forEach(this::put);
        }

        Frozen freeze() {
            made = true;
            return this;
        }

        @Override
        public Object put(Object key, Object value) {
            if (made) {
                throw Exceptions.notSupported("Specified method is not supported.");
            }
            return super.put(key, value);
        }
    }

    private static Frozen from(ClrType definition, ClrType key, ClrType value, Object pairs) {
        Frozen made = new Frozen(ClrTypes.generic(definition, List.of(key, value)), Map.of());
        for (Object pair : Sequences.of(pairs)) {
            KeyValuePair entry = (KeyValuePair) pair;
            made.put(entry.getKey(), entry.getValue());
        }
        return made.freeze();
    }

    /** What both have. */
    public static final class Shared {

        private Shared() {}

        private static Frozen copy(ClrDictionary self) {
            return new Frozen(self.clrType(), self);
        }

        @Get
        public static Object empty(@Self ClrType type) {
            return new Frozen(type, Map.of()).freeze();
        }

        @Get
        public static int count(ClrDictionary self) {
            return self.size();
        }

        @Get
        public static boolean isEmpty(ClrDictionary self) {
            return self.isEmpty();
        }

        @Get
        @Type("System.Collections.Generic.IEnumerable`1[TKey]")
        public static Object keys(ClrDictionary self) {
            return self.view(true);
        }

        @Get
        @Type("System.Collections.Generic.IEnumerable`1[TValue]")
        public static Object values(ClrDictionary self) {
            return self.view(false);
        }

        @Name("get_Item")
        @Type("TValue")
        public static Object item(ClrDictionary self, @Type("TKey") Object key) {
            return DictionaryMembers.item(self, key);
        }

        @Type("TSelf")
        public static Object add(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
            if (self.containsKey(key) && !java.util.Objects.equals(self.get(key), value)) {
                throw Exceptions.argument("An element with the same key but a different value already exists. Key: '" + key + "'");
            }
            return setItem(self, key, value);
        }

        @Type("TSelf")
        public static Object setItem(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") Object value) {
            Frozen made = copy(self);
            made.put(key, value);
            return made.freeze();
        }

        @Type("TSelf")
        public static Object addRange(ClrDictionary self, @Type(PAIRS) Object pairs) {
            Frozen made = copy(self);
            for (Object pair : Sequences.of(pairs)) {
                made.put(((KeyValuePair) pair).getKey(), ((KeyValuePair) pair).getValue());
            }
            return made.freeze();
        }

        @Type("TSelf")
        public static Object remove(ClrDictionary self, @Type("TKey") Object key) {
            Frozen made = copy(self);
            made.remove(key);
            return made.freeze();
        }

        @Type("TSelf")
        public static Object clear(ClrDictionary self) {
            return new Frozen(self.clrType(), Map.of()).freeze();
        }

        public static boolean containsKey(ClrDictionary self, @Type("TKey") Object key) {
            return self.containsKey(key);
        }

        public static boolean containsValue(ClrDictionary self, @Type("TValue") Object value) {
            return self.containsValue(value);
        }

        public static boolean tryGetValue(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") ByRef value) {
            return DictionaryMembers.tryGetValue(self, key, value);
        }

        @Type("System.Collections.IEnumerator")
        public static Object getEnumerator(ClrDictionary self) {
            return new org.mooring.dotnet.Enumerator(self);
        }
    }

    /** System.Collections.Immutable.ImmutableDictionary. */
    @ClrClass(value = HASHED, type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = Shared.class,
            interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
                "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
    public static final class Hashed {

        private Hashed() {}
    }

    /** System.Collections.Immutable.ImmutableSortedDictionary. */
    @ClrClass(value = SORTED, type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = Shared.class,
            interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
                "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
    public static final class Sorted {

        private Sorted() {}
    }

    /** System.Collections.Immutable.ImmutableDictionary, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableDictionary", type = ClrClass.None.class)
    public static final class HashedMaking {

        private HashedMaking() {}

        @Generic({"TKey", "TValue"})
        @Type("System.Collections.Immutable.ImmutableDictionary`2[TKey,TValue]")
        public static Object create(@TypeArgument("TKey") ClrType key, @TypeArgument("TValue") ClrType value) {
            return from(ClrTypes.find(HASHED), key, value, List.of());
        }

        @Generic({"TKey", "TValue"})
        @Type("System.Collections.Immutable.ImmutableDictionary`2[TKey,TValue]")
        public static Object createRange(@TypeArgument("TKey") ClrType key, @TypeArgument("TValue") ClrType value, @Type(PAIRS) Object items) {
            return from(ClrTypes.find(HASHED), key, value, items);
        }

        @Generic({"TKey", "TValue"})
        @Type("System.Collections.Immutable.ImmutableDictionary`2[TKey,TValue]")
        public static Object toImmutableDictionary(@TypeArgument("TKey") ClrType key, @TypeArgument("TValue") ClrType value, @Type(PAIRS) Object source) {
            return from(ClrTypes.find(HASHED), key, value, source);
        }
    }

    /** System.Collections.Immutable.ImmutableSortedDictionary, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableSortedDictionary", type = ClrClass.None.class)
    public static final class SortedMaking {

        private SortedMaking() {}

        @Generic({"TKey", "TValue"})
        @Type("System.Collections.Immutable.ImmutableSortedDictionary`2[TKey,TValue]")
        public static Object create(@TypeArgument("TKey") ClrType key, @TypeArgument("TValue") ClrType value) {
            return from(ClrTypes.find(SORTED), key, value, List.of());
        }

        @Generic({"TKey", "TValue"})
        @Type("System.Collections.Immutable.ImmutableSortedDictionary`2[TKey,TValue]")
        public static Object createRange(@TypeArgument("TKey") ClrType key, @TypeArgument("TValue") ClrType value, @Type(PAIRS) Object items) {
            return from(ClrTypes.find(SORTED), key, value, items);
        }
    }
}
