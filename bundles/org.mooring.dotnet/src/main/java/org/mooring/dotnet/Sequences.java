package org.mooring.dotnet;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Any Java form of System.Collections.IEnumerable as one: arrays, collections, maps (their entries), iterators, strings (their characters). */
public final class Sequences {

    private Sequences() {}

    /** Throws an ArgumentNullException for null, an InvalidCastException for what is no sequence. */
    public static Iterable<?> of(Object sequence) {
        if (sequence == null) {
            throw Exceptions.argumentNull("source");
        }
        if (sequence instanceof Map<?, ?> map) {
            return entries(map);
        }
        if (sequence instanceof Iterable<?> iterable) {
            return iterable;
        }
        if (sequence instanceof Object[] array) {
            return java.util.Arrays.asList(array);
        }
        if (sequence.getClass().isArray()) {
            return () -> new ArrayIterator(sequence);
        }
        if (sequence instanceof CharSequence text) {
            return text.chars().mapToObj(c -> (char) c).toList();
        }
        if (sequence instanceof Iterator<?> iterator) {
            return () -> new Iterator<Object>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Object next() {
                    return iterator.next();
                }
            };
        }
        throw Exceptions.make("System.InvalidCastException", "Unable to cast object of type '" + ClrTypes.of(sequence).fullName()
                + "' to type 'System.Collections.IEnumerable'.");
    }

    private static Iterable<?> entries(Map<?, ?> map) {
        if (map instanceof Iterable<?> iterable) {
            return iterable;
        }
        List<Object> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(new DictionaryEntry(key, value)));
        return entries;
    }

    public static List<Object> list(Object sequence) {
        Iterable<?> items = of(sequence);
        if (items instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        List<Object> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    /** The items as an array of that element type; each must have it already. */
    public static Object toArray(Collection<?> items, ClrType element) {
        Object array = Arrays.make(element, items.size());
        int i = 0;
        for (Object item : items) {
            Array.set(array, i++, item);
        }
        return array;
    }

    private static final class ArrayIterator implements Iterator<Object> {
        private final Object array;
        private final int length;
        private int next;

        ArrayIterator(Object array) {
            this.array = array;
            this.length = Array.getLength(array);
        }

        @Override
        public boolean hasNext() {
            return next < length;
        }

        @Override
        public Object next() {
            if (next >= length) {
                throw new java.util.NoSuchElementException();
            }
            return Array.get(array, next++);
        }
    }
}
