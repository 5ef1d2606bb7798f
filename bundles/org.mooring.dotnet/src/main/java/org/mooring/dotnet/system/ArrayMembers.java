package org.mooring.dotnet.system;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mooring.dotnet.TypeArgument;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.MultiArray;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Array. */
@ClrClass(value = "System.Array", type = ClrClass.None.class, isAbstract = true, shared = ArrayRanges.class, interfaces = {"System.ICloneable", "System.Collections.IList",
    "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
public final class ArrayMembers {

    private ArrayMembers() {}

    @Get
    public static int length(@Type("System.Array") Object self) {
        return self instanceof MultiArray m ? m.length() : Array.getLength(self);
    }

    @Get
    public static long longLength(Object self) {
        return length(self);
    }

    @Get
    public static int rank(Object self) {
        return self instanceof MultiArray m ? m.rank() : 1;
    }

    @Get
    public static Object syncRoot(Object self) {
        return self;
    }

    @Get
    public static boolean isReadOnly(Object self) {
        return false;
    }

    @Get
    public static boolean isFixedSize(Object self) {
        return true;
    }

    @Get
    public static boolean isSynchronized(Object self) {
        return false;
    }

    private static RuntimeException outside() {
        return Exceptions.make("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
    }

    private static void checkRank(Object self, int[] indices) {
        if (indices.length != rank(self)) {
            throw Exceptions.argument("Indices length does not match the array rank.");
        }
    }

    public static Object getValue(Object self, @Params int[] indices) {
        checkRank(self, indices);
        if (self instanceof MultiArray m) {
            return m.get(indices);
        }
        if (indices[0] < 0 || indices[0] >= Array.getLength(self)) {
            throw outside();
        }
        return Array.get(self, indices[0]);
    }

    public static void setValue(Object self, Object value, @Params int[] indices) {
        checkRank(self, indices);
        if (self instanceof MultiArray m) {
            m.set(value, indices);
            return;
        }
        if (indices[0] < 0 || indices[0] >= Array.getLength(self)) {
            throw outside();
        }
        if (value == null && self.getClass().getComponentType().isPrimitive()) {
            throw Exceptions.make("System.InvalidCastException", "Cannot store null in a value-type array.");
        }
        try {
            Array.set(self, indices[0], value);
        } catch (IllegalArgumentException e) {
            throw Exceptions.make("System.InvalidCastException", "Object cannot be stored in an array of this type.");
        }
    }

    @Name("Get")
    public static Object get(Object self, @Params int[] indices) {
        return getValue(self, indices);
    }

    @Name("Set")
    public static void set(Object self, int index, Object value) {
        setValue(self, value, new int[] {index});
    }

    public static int getLength(Object self, int dimension) {
        if (dimension < 0 || dimension >= rank(self)) {
            throw outside();
        }
        return self instanceof MultiArray m ? m.length(dimension) : Array.getLength(self);
    }

    public static int getLowerBound(Object self, int dimension) {
        return 0;
    }

    public static int getUpperBound(Object self, int dimension) {
        return getLength(self, dimension) - 1;
    }

    public static Object clone(Object self) {
        int length = length(self);
        Object copy = org.mooring.dotnet.Arrays.like(self, length);
        System.arraycopy(self, 0, copy, 0, length);
        return copy;
    }

    public static void copyTo(Object self, @Type("System.Array") Object array, int index) {
        copy(self, 0, array, index, length(self));
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(Object self) {
        return new Enumerator(Sequences.of(self));
    }

    public static void initialize(Object self) {
        clear(self);
    }

    public static void copy(@Type("System.Array") Object sourceArray, @Type("System.Array") Object destinationArray, int length) {
        copy(sourceArray, 0, destinationArray, 0, length);
    }

    public static void copy(@Type("System.Array") Object sourceArray, int sourceIndex, @Type("System.Array") Object destinationArray, int destinationIndex, int length) {
        if (length < 0 || sourceIndex < 0 || destinationIndex < 0) {
            throw Exceptions.outOfRange(length < 0 ? "length" : sourceIndex < 0 ? "sourceIndex" : "destinationIndex");
        }
        if (sourceIndex + length > length(sourceArray)) {
            throw Exceptions.argument("Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray");
        }
        if (destinationIndex + length > length(destinationArray)) {
            throw Exceptions.argument("Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
                    "destinationArray");
        }
        if (sourceArray.getClass() == destinationArray.getClass() || !sourceArray.getClass().getComponentType().isPrimitive()
                && !destinationArray.getClass().getComponentType().isPrimitive()) {
            System.arraycopy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            Array.set(destinationArray, destinationIndex + i, Array.get(sourceArray, sourceIndex + i));
        }
    }

    public static void clear(@Type("System.Array") Object array) {
        clear(array, 0, length(array));
    }

    public static void clear(@Type("System.Array") Object array, int index, int length) {
        if (index < 0 || length < 0 || index + length > length(array)) {
            throw outside();
        }
        Object zero = ClrTypes.of(array).element().defaultValue();
        for (int i = index; i < index + length; i++) {
            Array.set(array, i, zero);
        }
    }

    public static void fill(@Type("System.Array") Object array, Object value) {
        for (int i = 0; i < length(array); i++) {
            Array.set(array, i, value);
        }
    }

    public static void reverse(@Type("System.Array") Object array) {
        reverse(array, 0, length(array));
    }

    public static void reverse(@Type("System.Array") Object array, int index, int length) {
        ArrayRanges.check(length(array), index, length, "index", "length");
        for (int i = index, j = index + length - 1; i < j; i++, j--) {
            Object kept = Array.get(array, i);
            Array.set(array, i, Array.get(array, j));
            Array.set(array, j, kept);
        }
    }

    static void sort(Object array, int index, int length, Comparator<Object> comparer) {
        List<Object> items = new ArrayList<>();
        for (int i = index; i < index + length; i++) {
            items.add(Array.get(array, i));
        }
        Comparers.sort(items, comparer);
        for (int i = 0; i < length; i++) {
            Array.set(array, index + i, items.get(i));
        }
    }

    public static void sort(@Type("System.Array") Object array) {
        sort(array, 0, length(array), Comparers.DEFAULT);
    }

    public static void sort(@Type("System.Array") Object array, @Type("System.Collections.IComparer") Object comparer) {
        sort(array, 0, length(array), Comparers.of(comparer));
    }

    @Name("Sort")
    @Generic("T")
    public static void sortBy(@Type("T[]") Object array, @Type("System.Comparison`1[T]") Delegate comparison) {
        sort(array, 0, length(array), Comparers.of(comparison));
    }

    public static void sort(@Type("System.Array") Object array, int index, int length) {
        ArrayRanges.check(length(array), index, length, "index", "length");
        sort(array, index, length, Comparers.DEFAULT);
    }

    @Name("Sort")
    public static void sortPairs(@Type("System.Array") Object keys, @Type("System.Array") Object items) {
        ArrayRanges.sortPairs(keys, items, null);
    }

    public static int indexOf(@Type("System.Array") Object array, Object value) {
        return indexOf(array, value, 0);
    }

    public static int indexOf(@Type("System.Array") Object array, Object value, int startIndex) {
        return ArrayRanges.indexOf(array, value, startIndex, length(array) - startIndex);
    }

    public static int lastIndexOf(@Type("System.Array") Object array, Object value) {
        int length = length(array);
        return length == 0 ? -1 : ArrayRanges.lastIndexOf(array, value, length - 1);
    }

    public static int binarySearch(@Type("System.Array") Object array, Object value) {
        return ArrayRanges.binarySearch(array, 0, length(array), value, Comparers.DEFAULT);
    }

    @Name("Resize")
    public static void resize(@Type("System.Array") ByRef array, int newSize) {
        Object old = array.get();
        if (newSize < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", "newSize");
        }
        Object made = org.mooring.dotnet.Arrays.make(ClrTypes.of(old).element(), newSize);
        System.arraycopy(old, 0, made, 0, Math.min(newSize, length(old)));
        array.set(made);
    }

    @Type("System.Array")
    public static Object createInstance(ClrType elementType, @Params int[] lengths) {
        return lengths.length == 1 ? org.mooring.dotnet.Arrays.make(elementType, lengths[0])
                : new MultiArray(ClrTypes.array(elementType, lengths.length), lengths);
    }

    private static boolean test(Delegate predicate, Object item) {
        return Comparers.isTrue(predicate.invoke(item));
    }

    @Type("T")
    @Generic("T")
    public static Object find(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        for (Object item : Sequences.of(array)) {
            if (test(match, item)) {
                return item;
            }
        }
        return ClrTypes.of(array).element().defaultValue();
    }

    @Type("T[]")
    @Generic("T")
    public static Object findAll(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        List<Object> found = new ArrayList<>();
        for (Object item : Sequences.of(array)) {
            if (test(match, item)) {
                found.add(item);
            }
        }
        return Sequences.toArray(found, ClrTypes.of(array).element());
    }

    @Generic("T")
    public static int findIndex(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        int i = 0;
        for (Object item : Sequences.of(array)) {
            if (test(match, item)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    @Generic("T")
    public static boolean exists(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        return findIndex(array, match) >= 0;
    }

    @Generic("T")
    public static boolean trueForAll(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        for (Object item : Sequences.of(array)) {
            if (!test(match, item)) {
                return false;
            }
        }
        return true;
    }

    @Name("ForEach")
    @Generic("T")
    public static void forEach(@Type("T[]") Object array, @Type("System.Action`1[T]") Delegate action) {
        Sequences.of(array).forEach(action::invoke);
    }

    @Generic({"TInput", "TOutput"})
    @Type("TOutput[]")
    public static Object convertAll(@TypeArgument("TOutput") ClrType output, @Type("TInput[]") Object array,
            @Type("System.Converter`2[TInput,TOutput]") Delegate converter) {
        return Sequences.toArray(Sequences.list(array).stream().map(converter::invoke).toList(), output);
    }

    @Generic("T")
    @Type("T[]")
    public static Object empty(@TypeArgument("T") ClrType element) {
        return org.mooring.dotnet.Arrays.make(element, 0);
    }

    @Get
    public static int maxLength() {
        return 0x7FFFFFC7;
    }

    public static long getLongLength(Object self, int dimension) {
        return getLength(self, dimension);
    }

    @org.mooring.dotnet.Generic("T")
    @Type("System.Collections.ObjectModel.ReadOnlyCollection`1[T]")
    public static Object asReadOnly(@Type("T[]") Object array) {
        org.mooring.dotnet.ClrType element = ClrTypes.of(array).element();
        return org.mooring.dotnet.ClrList.of(element, Sequences.list(array)).readOnlyView(ClrTypes.generic(
                ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), java.util.List.of(element)));
    }

    public static void constrainedCopy(@Type("System.Array") Object sourceArray, int sourceIndex, @Type("System.Array") Object destinationArray,
            int destinationIndex, int length) {
        copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    @Type("T")
    @Generic("T")
    public static Object findLast(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        int at = findLastIndex(array, match);
        return at < 0 ? ClrTypes.of(array).element().defaultValue() : java.lang.reflect.Array.get(array, at);
    }

    @Generic("T")
    public static int findLastIndex(@Type("T[]") Object array, @Type("System.Predicate`1[T]") Delegate match) {
        for (int i = length(array) - 1; i >= 0; i--) {
            if (test(match, java.lang.reflect.Array.get(array, i))) {
                return i;
            }
        }
        return -1;
    }
}
