package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ArrayRanges;

/** System.Collections.ArrayList. */
@ClrClass(value = "System.Collections.ArrayList", type = ClrList.class, shared = {ListMembers.class, ListRanges.class}, interfaces = {"System.Collections.IList", "System.ICloneable"})
public final class ArrayListType {

    private ArrayListType() {}

    @New
    public static ClrList make(@Self ClrType type) {
        return new ClrList(type);
    }

    @New
    public static ClrList make(@Self ClrType type, int capacity) {
        return GenericListType.make(type, capacity);
    }

    @New
    public static ClrList make(@Self ClrType type, @Type("System.Collections.ICollection") Object c) {
        if (c == null) {
            throw Exceptions.argumentNull("c");
        }
        return new ClrList(type, Sequences.list(c));
    }

    public static int add(ClrList self, Object value) {
        self.add(value);
        return self.size() - 1;
    }

    public static void addRange(ClrList self, @Type("System.Collections.ICollection") Object c) {
        self.addAll(Sequences.list(c));
    }

    public static void insertRange(ClrList self, int index, @Type("System.Collections.ICollection") Object c) {
        self.addAll(index, Sequences.list(c));
    }

    public static void remove(ClrList self, Object obj) {
        GenericListType.remove(self, obj);
    }

    public static Object[] toArray(ClrList self) {
        return self.toArray();
    }

    @Type("System.Array")
    public static Object toArray(ClrList self, ClrType type) {
        try {
            return Sequences.toArray(self, type);
        } catch (IllegalArgumentException e) {
            throw Exceptions.make("System.InvalidCastException", "At least one element in the source array could not be cast down to the destination array type.");
        }
    }

    public static void sort(ClrList self, @Type("System.Collections.IComparer") Object comparer) {
        Comparers.sort(self, Comparers.of(comparer));
    }

    public static Object clone(ClrList self) {
        return new ClrList(self.clrType(), self);
    }

    public static void trimToSize(ClrList self) {
        self.capacity(self.size());
    }

    /** System.Collections.Specialized.StringCollection. */
    @ClrClass(value = "System.Collections.Specialized.StringCollection", type = ClrList.class, shared = {ListMembers.class, ListRanges.class}, interfaces = "System.Collections.IList")
    public static final class OfStrings {

        private OfStrings() {}

        @New
        public static ClrList make(@Self ClrType type) {
            return new ClrList(type);
        }

        public static int add(ClrList self, String value) {
            self.add(value);
            return self.size() - 1;
        }

        public static void addRange(ClrList self, String[] value) {
            self.addAll(java.util.Arrays.asList(value));
        }

        public static void remove(ClrList self, String value) {
            GenericListType.remove(self, value);
        }
    }

    public static ClrList adapter(@Type("System.Collections.IList") Object list) {
        return list instanceof ClrList already ? already : ClrList.arrayList(org.mooring.dotnet.Sequences.list(list));
    }

    public static ClrList readOnly(ClrList list) {
        return list.readOnlyView(list.clrType());
    }

    @org.mooring.dotnet.Name("Synchronized")
    public static ClrList shared(ClrList list) {
        if (list == null) {
            throw org.mooring.dotnet.Exceptions.argumentNull("list");
        }
        return new SharedList(list);
    }

    public static ClrList repeat(Object value, int count) {
        if (count < 0) {
            throw org.mooring.dotnet.Exceptions.outOfRange("Non-negative number required.", "count");
        }
        return ClrList.arrayList(java.util.Collections.nCopies(count, value));
    }

    public static void setRange(ClrList self, int index, @Type("System.Collections.ICollection") Object c) {
        int at = index;
        for (Object item : org.mooring.dotnet.Sequences.of(c)) {
            self.set(at++, item);
        }
    }

    public static int binarySearch(ClrList self, Object item, @Type("System.Collections.IComparer") Object comparer) {
        return ArrayRanges.binarySearch(self.toArray(), item, comparer);
    }

    public static int binarySearch(ClrList self, int index, int count, Object item, @Type("System.Collections.IComparer") Object comparer) {
        return ArrayRanges.binarySearch(self.toArray(), index, count, item, comparer);
    }

    public static void sort(ClrList self, int index, int count, @Type("System.Collections.IComparer") Object comparer) {
        ListMembers.range(self, index, count);
        Comparers.sort(self.subList(index, index + count), Comparers.of(comparer));
    }
}
