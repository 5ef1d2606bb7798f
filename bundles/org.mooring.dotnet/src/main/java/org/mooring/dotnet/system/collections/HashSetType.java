package org.mooring.dotnet.system.collections;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeSet;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.HashSet: enumerates in the order of insertion, as .NET's does while nothing was removed. */
@ClrClass(value = "System.Collections.Generic.HashSet`1", type = ClrCollection.class, typeParameters = "T",
        shared = {CollectionMembers.class, SetMembers.class},
        interfaces = {"System.Collections.Generic.ISet`1[T]", "System.Collections.Generic.IReadOnlySet`1[T]"})
public final class HashSetType {

    private HashSetType() {}

    @Get
    public static int count(ClrCollection self) {
        return self.size();
    }

    /** How many it has room for: as many as there are, for nobody counts on more. */
    @Get
    public static int capacity(ClrCollection self) {
        return self.size();
    }

    static ClrCollection empty(ClrType type, StringComparer comparer) {
        return new ClrCollection(type, comparer == null ? new LinkedHashSet<>() : new ByKey(comparer), comparer);
    }

    private static ClrCollection filled(ClrCollection set, Object items) {
        Sequences.of(items).forEach(set.items()::add);
        return set;
    }

    @New
    public static ClrCollection make(@Self ClrType type) {
        return empty(type, null);
    }

    @New
    public static ClrCollection make(@Self ClrType type, int capacity) {
        return empty(type, null);
    }

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
        return filled(empty(type, null), collection);
    }

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        return empty(type, comparer);
    }

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection,
            @Type("System.Collections.IEqualityComparer") StringComparer comparer) {
        return filled(empty(type, comparer), collection);
    }

    /** A set of strings that are equal where a comparer says so. */
    private static final class ByKey extends AbstractSet<Object> {

        private final Map<Object, Object> items = new LinkedHashMap<>();
        private final StringComparer comparer;

        ByKey(StringComparer comparer) {
            this.comparer = comparer;
        }

        private Object key(Object item) {
            return item instanceof String s ? comparer.key(s) : item;
        }

        @Override
        public boolean add(Object item) {
            return items.putIfAbsent(key(item), item) == null;
        }

        @Override
        public boolean contains(Object item) {
            return items.containsKey(key(item));
        }

        @Override
        public boolean remove(Object item) {
            boolean there = contains(item);
            items.remove(key(item));
            return there;
        }

        @Override
        public Iterator<Object> iterator() {
            return items.values().iterator();
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** System.Collections.Generic.SortedSet. */
    @ClrClass(value = "System.Collections.Generic.SortedSet`1", type = ClrCollection.class, typeParameters = "T",
            shared = {CollectionMembers.class, SetMembers.class},
            interfaces = {"System.Collections.ICollection", "System.Collections.Generic.ISet`1[T]", "System.Collections.Generic.IReadOnlySet`1[T]"})
    public static final class Sorted {

        private Sorted() {}

        @New
        public static ClrCollection make(@Self ClrType type) {
            return new ClrCollection(type, new TreeSet<>(Comparers.DEFAULT), null);
        }

        @New
        public static ClrCollection make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
            return filled(make(type), collection);
        }

        @New
        public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IComparer") StringComparer comparer) {
            return new ClrCollection(type, new TreeSet<>(Comparers.of(comparer)), comparer);
        }

        private static TreeSet<Object> items(ClrCollection self) {
            return (TreeSet<Object>) self.items();
        }

        @Get
        @Type("T")
        public static Object min(ClrCollection self) {
            return self.isEmpty() ? self.element().defaultValue() : items(self).first();
        }

        @Get
        @Type("T")
        public static Object max(ClrCollection self) {
            return self.isEmpty() ? self.element().defaultValue() : items(self).last();
        }

        @Type("System.Collections.Generic.IEnumerable`1[T]")
        public static Object reverse(ClrCollection self) {
            return org.mooring.dotnet.ClrList.of(self.element(), items(self).descendingSet());
        }

        public static ClrCollection getViewBetween(ClrCollection self, @Type("T") Object lowerValue, @Type("T") Object upperValue) {
            return new ClrCollection(self.clrType(), new TreeSet<>(items(self).subSet(lowerValue, true, upperValue, true)), self.comparer());
        }
    }
}
