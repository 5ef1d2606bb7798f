package org.mooring.object;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.mooring.dotnet.MultiArray;

/** What PowerShell enumerates: collections, iterators, enumerators; not strings and dictionaries. */
public final class Enumeration {

    private Enumeration() {}

    /** The elements of a value that a pipeline enumerates; null of one that it passes whole. */
    public static Iterator<Object> of(Object value) {
        Object raw = value instanceof PSObject object ? object.base() : value;
        return switch (raw) {
            case null -> null;
            case String s -> null;
            case Object[] array -> new ObjectArrayIterator(array);
            case Map<?, ?> map -> null;
            case Iterable<?> all -> iterator(all);
            case Iterator<?> some -> cast(some);
            default -> raw.getClass().isArray() ? new ArrayIterator(raw) : null;
        };
    }

    private static Iterator<Object> iterator(Iterable<?> all) {
        // A Path is an Iterable of its parts, which no .NET type that it stands for is.
        return all instanceof java.nio.file.Path ? null : cast(all.iterator());
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Object> cast(Iterator<?> iterator) {
        return (Iterator<Object>) iterator;
    }

    public static boolean isEnumerable(Object value) {
        Object raw = value instanceof PSObject object ? object.base() : value;
        return raw instanceof Object[] || raw instanceof Collection || raw != null && !(raw instanceof String) && !(raw instanceof Map)
                && (raw instanceof Iterator || raw.getClass().isArray() || raw instanceof Iterable && !(raw instanceof java.nio.file.Path));
    }

    /** Whether a value has places that an index reads: an array or list. */
    public static boolean isList(Object value) {
        Object raw = value instanceof PSObject object ? object.base() : value;
        return raw instanceof List || raw != null && (raw.getClass().isArray() || raw instanceof MultiArray);
    }

    /** The elements of a collection, or the value alone; null gives none. */
    public static List<Object> toList(Object value) {
        if (value == null) {
            return new ArrayList<>();
        }
        Object raw = value instanceof PSObject object ? object.base() : value;
        if (raw instanceof Object[] array) {
            return new ArrayList<>(Arrays.asList(array));
        }
        List<Object> all = new ArrayList<>();
        Iterator<Object> elements = of(raw);
        if (elements == null) {
            all.add(value);
        } else {
            elements.forEachRemaining(all::add);
        }
        return all;
    }

    private static final class ObjectArrayIterator implements Iterator<Object> {
        private final Object[] array;
        private int at;

        ObjectArrayIterator(Object[] array) {
            this.array = array;
        }

        @Override
        public boolean hasNext() {
            return at < array.length;
        }

        @Override
        public Object next() {
            if (at >= array.length) {
                throw new NoSuchElementException();
            }
            return array[at++];
        }
    }

    private static final class ArrayIterator implements Iterator<Object> {
        private final Object array;
        private final int length;
        private int at;

        ArrayIterator(Object array) {
            this.array = array;
            this.length = Array.getLength(array);
        }

        @Override
        public boolean hasNext() {
            return at < length;
        }

        @Override
        public Object next() {
            if (at >= length) {
                throw new NoSuchElementException();
            }
            return Array.get(array, at++);
        }
    }
}
