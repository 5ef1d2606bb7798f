package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** What all lists have in common; {@code T} is System.Object in those that have no type parameter. */
public final class ListMembers {

    private ListMembers() {}

    @Get
    public static int count(ClrList self) {
        return self.size();
    }

    @Get
    public static int capacity(ClrList self) {
        return self.capacity();
    }

    @Set
    public static void capacity(ClrList self, int value) {
        self.capacity(value);
    }

    @Get
    public static boolean isReadOnly(ClrList self) {
        return self.isReadOnly();
    }

    @Get
    public static boolean isFixedSize(ClrList self) {
        return self.isReadOnly();
    }

    @Get
    public static boolean isSynchronized(ClrList self) {
        return self instanceof SharedList;
    }

    @Get
    public static Object syncRoot(ClrList self) {
        return self instanceof SharedList shared ? shared.root() : self;
    }

    @Name("get_Item")
    @Type("T")
    public static Object item(ClrList self, int index) {
        return self.get(index);
    }

    @Name("set_Item")
    public static void item(ClrList self, int index, @Type("T") Object value) {
        self.set(index, value);
    }

    public static void clear(ClrList self) {
        self.clear();
    }

    public static boolean contains(ClrList self, @Type("T") Object item) {
        return self.indexOf(item) >= 0;
    }

    public static int indexOf(ClrList self, @Type("T") Object item) {
        return self.indexOf(item);
    }

    public static int indexOf(ClrList self, @Type("T") Object item, int index) {
        for (int i = index; i < self.size(); i++) {
            if (Comparers.equal(self.get(i), item)) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndexOf(ClrList self, @Type("T") Object item) {
        for (int i = self.size() - 1; i >= 0; i--) {
            if (Comparers.equal(self.get(i), item)) {
                return i;
            }
        }
        return -1;
    }

    public static void insert(ClrList self, int index, @Type("T") Object item) {
        self.add(index, item);
    }

    public static void removeAt(ClrList self, int index) {
        self.remove(index);
    }

    static void range(ClrList self, int index, int count) {
        if (index < 0 || count < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", index < 0 ? "index" : "count");
        }
        if (index + count > self.size()) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end "
                    + "of the source collection.");
        }
    }

    public static void removeRange(ClrList self, int index, int count) {
        range(self, index, count);
        for (int i = 0; i < count; i++) {
            self.remove(index);
        }
    }

    public static void reverse(ClrList self) {
        java.util.Collections.reverse(self);
    }

    public static void reverse(ClrList self, int index, int count) {
        range(self, index, count);
        java.util.Collections.reverse(self.subList(index, index + count));
    }

    public static void sort(ClrList self) {
        Comparers.sort(self, Comparers.DEFAULT);
    }

    public static int binarySearch(ClrList self, @Type("T") Object item) {
        return org.mooring.dotnet.system.ArrayMembers.binarySearch(self.toArray(), item);
    }

    public static void copyTo(ClrList self, @Type("System.Array") Object array) {
        copyTo(self, array, 0);
    }

    public static void copyTo(ClrList self, @Type("System.Array") Object array, int arrayIndex) {
        org.mooring.dotnet.system.ArrayMembers.copy(Sequences.toArray(self, self.element()), 0, array, arrayIndex, self.size());
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(ClrList self) {
        return new Enumerator(self);
    }

    public static ClrList getRange(ClrList self, int index, int count) {
        range(self, index, count);
        return new ClrList(self.clrType(), java.util.Arrays.asList(self.toArray()).subList(index, index + count));
    }
}
