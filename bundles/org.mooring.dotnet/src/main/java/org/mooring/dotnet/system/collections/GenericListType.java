package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** System.Collections.Generic.List. */
@ClrClass(value = "System.Collections.Generic.List`1", type = ClrList.class, typeParameters = "T",
        shared = {ListMembers.class, ListRanges.class, ListPredicates.class},
        interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
public final class GenericListType {

    private GenericListType() {}

    @New
    public static ClrList make(@Self ClrType type) {
        return new ClrList(type);
    }

    @New
    public static ClrList make(@Self ClrType type, int capacity) {
        if (capacity < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", "capacity");
        }
        ClrList list = new ClrList(type);
        list.capacity(capacity);
        return list;
    }

    @New
    public static ClrList make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
        if (collection == null) {
            throw Exceptions.argumentNull("collection");
        }
        return new ClrList(type, Sequences.list(collection));
    }

    public static void add(ClrList self, @Type("T") Object item) {
        self.add(item);
    }

    public static void addRange(ClrList self, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
        if (collection == null) {
            throw Exceptions.argumentNull("collection");
        }
        self.addAll(Sequences.list(collection));
    }

    public static void insertRange(ClrList self, int index, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
        self.addAll(index, Sequences.list(collection));
    }

    public static boolean remove(ClrList self, @Type("T") Object item) {
        int at = self.indexOf(item);
        if (at >= 0) {
            self.remove(at);
        }
        return at >= 0;
    }

    @Type("T[]")
    public static Object toArray(ClrList self) {
        return Sequences.toArray(self, self.element());
    }

    @Type("System.Collections.ObjectModel.ReadOnlyCollection`1[T]")
    public static Object asReadOnly(ClrList self) {
        return self.readOnlyView(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), List.of(self.element())));
    }

    private static boolean test(Delegate match, Object item) {
        return Comparers.isTrue(match.invoke(item));
    }

    @Type("T")
    public static Object find(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        int at = findIndex(self, match);
        return at < 0 ? self.element().defaultValue() : self.get(at);
    }

    @Type("T")
    public static Object findLast(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        int at = findLastIndex(self, match);
        return at < 0 ? self.element().defaultValue() : self.get(at);
    }

    public static int findIndex(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        for (int i = 0; i < self.size(); i++) {
            if (test(match, self.get(i))) {
                return i;
            }
        }
        return -1;
    }

    public static int findLastIndex(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        for (int i = self.size() - 1; i >= 0; i--) {
            if (test(match, self.get(i))) {
                return i;
            }
        }
        return -1;
    }

    public static ClrList findAll(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        List<Object> found = new ArrayList<>();
        for (Object item : self) {
            if (test(match, item)) {
                found.add(item);
            }
        }
        return new ClrList(self.clrType(), found);
    }

    public static boolean exists(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        return findIndex(self, match) >= 0;
    }

    public static boolean trueForAll(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        for (Object item : self) {
            if (!test(match, item)) {
                return false;
            }
        }
        return true;
    }

    public static int removeAll(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
        int before = self.size();
        List<Object> kept = new ArrayList<>();
        for (Object item : self.toArray()) {
            if (!test(match, item)) {
                kept.add(item);
            }
        }
        if (kept.size() < before) {
            self.clear();
            self.addAll(kept);
        }
        return before - self.size();
    }

    public static void forEach(ClrList self, @Type("System.Action`1[T]") Delegate action) {
        self.forEach(action::invoke);
    }

    @Name("Sort")
    public static void sortBy(ClrList self, @Type("System.Comparison`1[T]") Delegate comparison) {
        Comparers.sort(self, Comparers.of(comparison));
    }

    @Generic("TOutput")
    @Type("System.Collections.Generic.List`1[TOutput]")
    public static Object convertAll(ClrList self, @TypeArgument("TOutput") ClrType output, @Type("System.Converter`2[T,TOutput]") Delegate converter) {
        return ClrList.of(output, self.stream().map(converter::invoke).toList());
    }

    @Name("Sort")
    public static void sortWith(ClrList self, @Type("System.Collections.Generic.IComparer`1[T]") Object comparer) {
        Comparers.sort(self, Comparers.of(comparer));
    }

    /** The same items; .NET shares them with the list. */
    public static ClrList slice(ClrList self, int start, int length) {
        return ListMembers.getRange(self, start, length);
    }

    public static void trimExcess(ClrList self) {
        self.capacity(self.size());
    }

    public static int ensureCapacity(ClrList self, int capacity) {
        self.capacity(Math.max(self.capacity(), capacity));
        return self.capacity();
    }

    /** System.Collections.ObjectModel.Collection. */
    @ClrClass(value = "System.Collections.ObjectModel.Collection`1", type = ClrList.class, typeParameters = "T",
        shared = {ListMembers.class, ListRanges.class, ListPredicates.class},
            interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
    public static final class OfCollection {

        private OfCollection() {}

        @New
        public static ClrList make(@Self ClrType type) {
            return new ClrList(type);
        }

        @New
        public static ClrList make(@Self ClrType type, @Type("System.Collections.Generic.IList`1[T]") Object list) {
            return new ClrList(type, Sequences.list(list));
        }

        public static void add(ClrList self, @Type("T") Object item) {
            self.add(item);
        }

        public static boolean remove(ClrList self, @Type("T") Object item) {
            return GenericListType.remove(self, item);
        }
    }

    /** System.Collections.ObjectModel.ReadOnlyCollection. */
    @ClrClass(value = "System.Collections.ObjectModel.ReadOnlyCollection`1", type = ClrList.class, typeParameters = "T",
            interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
    public static final class OfReadOnly {

        private OfReadOnly() {}

        @New
        public static ClrList make(@Self ClrType type, @Type("System.Collections.Generic.IList`1[T]") Object list) {
            return list instanceof ClrList shared ? shared.readOnlyView(type) : new ClrList(type, Sequences.list(list)).asReadOnly();
        }

        @Get
        public static int count(ClrList self) {
            return self.size();
        }

        @Name("get_Item")
        @Type("T")
        public static Object item(ClrList self, int index) {
            return self.get(index);
        }

        public static boolean contains(ClrList self, @Type("T") Object value) {
            return self.indexOf(value) >= 0;
        }

        public static int indexOf(ClrList self, @Type("T") Object value) {
            return self.indexOf(value);
        }

        public static void copyTo(ClrList self, @Type("T[]") Object array, int index) {
            ListMembers.copyTo(self, array, index);
        }

        @Type("System.Collections.Generic.IEnumerator`1[T]")
        public static Object getEnumerator(ClrList self) {
            return new org.mooring.dotnet.Enumerator(self);
        }
    }
}
