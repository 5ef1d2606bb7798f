package org.mooring.dotnet.system;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Array's methods that search, sort or fill a part of an array. */
public final class ArrayRanges {

    private ArrayRanges() {}

    /** Refuses a part that an array does not have, in the words of .NET. */
    static void check(int size, int index, int count, String indexName, String countName) {
        if (index < 0 || count < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", index < 0 ? indexName : countName);
        }
        if (index > size - count) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end "
                    + "of the source collection.");
        }
    }

    private static int size(Object array) {
        return ArrayMembers.length(array);
    }

    static int binarySearch(Object array, int index, int length, Object value, Comparator<Object> comparer) {
        int low = index;
        int high = index + length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = comparer.compare(Array.get(array, middle), value);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return ~low;
    }

    public static int binarySearch(@Type("System.Array") Object array, Object value, @Type("System.Collections.IComparer") Object comparer) {
        return binarySearch(array, 0, size(array), value, Comparers.of(comparer));
    }

    public static int binarySearch(@Type("System.Array") Object array, int index, int length, Object value) {
        return binarySearch(array, index, length, value, (Object) null);
    }

    public static int binarySearch(@Type("System.Array") Object array, int index, int length, Object value,
            @Type("System.Collections.IComparer") Object comparer) {
        check(size(array), index, length, "index", "length");
        return binarySearch(array, index, length, value, Comparers.of(comparer));
    }

    public static int indexOf(@Type("System.Array") Object array, Object value, int startIndex, int count) {
        if (startIndex < 0 || startIndex > size(array)) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
        }
        if (count < 0 || count > size(array) - startIndex) {
            throw Exceptions.outOfRange("Count must be positive and count must refer to a location within the string/array/collection.", "count");
        }
        for (int i = startIndex; i < startIndex + count; i++) {
            if (Comparers.equal(Array.get(array, i), value)) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndexOf(@Type("System.Array") Object array, Object value, int startIndex) {
        return lastIndexOf(array, value, startIndex, startIndex + 1);
    }

    public static int lastIndexOf(@Type("System.Array") Object array, Object value, int startIndex, int count) {
        if (startIndex < 0 || startIndex >= size(array)) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
        }
        if (count < 0 || startIndex - count + 1 < 0) {
            throw Exceptions.outOfRange("Count must be positive and count must refer to a location within the string/array/collection.", "count");
        }
        for (int i = startIndex; i > startIndex - count; i--) {
            if (Comparers.equal(Array.get(array, i), value)) {
                return i;
            }
        }
        return -1;
    }

    public static void fill(@Type("System.Array") Object array, Object value, int startIndex, int count) {
        check(size(array), startIndex, count, "startIndex", "count");
        for (int i = startIndex; i < startIndex + count; i++) {
            Array.set(array, i, value);
        }
    }

    private static int find(Object array, int from, int to, int step, Delegate match) {
        for (int i = from; i != to; i += step) {
            if (Comparers.isTrue(match.invoke(Array.get(array, i)))) {
                return i;
            }
        }
        return -1;
    }

    @Generic("T")
    public static int findIndex(@Type("T[]") Object array, int startIndex, @Type("System.Predicate`1[T]") Delegate match) {
        return findIndex(array, startIndex, size(array) - startIndex, match);
    }

    @Generic("T")
    public static int findIndex(@Type("T[]") Object array, int startIndex, int count, @Type("System.Predicate`1[T]") Delegate match) {
        check(size(array), startIndex, count, "startIndex", "count");
        return find(array, startIndex, startIndex + count, 1, match);
    }

    @Generic("T")
    public static int findLastIndex(@Type("T[]") Object array, int startIndex, @Type("System.Predicate`1[T]") Delegate match) {
        return findLastIndex(array, startIndex, startIndex + 1, match);
    }

    @Generic("T")
    public static int findLastIndex(@Type("T[]") Object array, int startIndex, int count, @Type("System.Predicate`1[T]") Delegate match) {
        check(size(array), startIndex - count + 1, count, "startIndex", "count");
        return find(array, startIndex, startIndex - count, -1, match);
    }

    public static void sort(@Type("System.Array") Object array, int index, int length, @Type("System.Collections.IComparer") Object comparer) {
        check(size(array), index, length, "index", "length");
        ArrayMembers.sort(array, index, length, Comparers.of(comparer));
    }

    @Name("Sort")
    public static void sortPairs(@Type("System.Array") Object keys, @Type("System.Array") Object items, @Type("System.Collections.IComparer") Object comparer) {
        sortPairs(keys, items, 0, size(keys), comparer);
    }

    @Name("Sort")
    public static void sortPairs(@Type("System.Array") Object keys, @Type("System.Array") Object items, int index, int length) {
        sortPairs(keys, items, index, length, null);
    }

    @Name("Sort")
    public static void sortPairs(@Type("System.Array") Object keys, @Type("System.Array") Object items, int index, int length,
            @Type("System.Collections.IComparer") Object comparer) {
        check(size(keys), index, length, "index", "length");
        if (items != null && size(items) < index + length) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end "
                    + "of the source collection.");
        }
        Comparator<Object> order = Comparers.of(comparer);
        List<Object> pairs = new ArrayList<>();
        for (int i = index; i < index + length; i++) {
            pairs.add(new Object[] {Array.get(keys, i), items == null ? null : Array.get(items, i)});
        }
        Comparers.sort(pairs, (a, b) -> order.compare(((Object[]) a)[0], ((Object[]) b)[0]));
        for (int i = 0; i < length; i++) {
            Object[] pair = (Object[]) pairs.get(i);
            Array.set(keys, index + i, pair[0]);
            if (items != null) {
                Array.set(items, index + i, pair[1]);
            }
        }
    }

    public static void copy(@Type("System.Array") Object sourceArray, @Type("System.Array") Object destinationArray, long length) {
        ArrayMembers.copy(sourceArray, destinationArray, Math.toIntExact(length));
    }

    @Type("System.Array")
    public static Object createInstance(org.mooring.dotnet.ClrType elementType, int[] lengths, int[] lowerBounds) {
        for (int bound : lowerBounds) {
            if (bound != 0) {
                throw Exceptions.make("System.PlatformNotSupportedException", "Arrays with a lower bound other than 0 are not supported.");
            }
        }
        return lengths.length == 1 ? org.mooring.dotnet.Arrays.make(elementType, lengths[0])
                : new org.mooring.dotnet.MultiArray(ClrTypes.array(elementType, lengths.length), lengths);
    }
}
