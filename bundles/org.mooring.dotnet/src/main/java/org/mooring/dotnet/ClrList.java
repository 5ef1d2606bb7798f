package org.mooring.dotnet;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/**
 * The lists of .NET: {@code List<T>}, {@code ArrayList}, {@code Collection<T>} and their like. Items must already have the element
 * type: converting is the business of who calls.
 */
public class ClrList extends AbstractList<Object> implements ClrTyped, RandomAccess {

    private final ClrType type;
    private ArrayList<Object> items;
    private int capacity;
    private boolean readOnly;

    public ClrList(ClrType type) {
        this(type, List.of());
    }

    public ClrList(ClrType type, Collection<?> items) {
        this.type = type;
        this.items = new ArrayList<>(items);
        this.capacity = items.size();
    }

    /** A {@code System.Collections.Generic.List<T>}. */
    public static ClrList of(ClrType element, Collection<?> items) {
        return new ClrList(ClrTypes.generic(ClrTypes.named("System.Collections.Generic.List`1"), List.of(element)), items);
    }

    /** A {@code System.Collections.ArrayList}. */
    public static ClrList arrayList(Collection<?> items) {
        return new ClrList(ClrTypes.named("System.Collections.ArrayList"), items);
    }

    /** A read-only list of another type over the same items. */
    public ClrList readOnlyView(ClrType viewType) {
        ClrList view = new ClrList(viewType);
        view.items = items;
        return view.asReadOnly();
    }

    public ClrList asReadOnly() {
        readOnly = true;
        return this;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    /** Takes over what another list holds: what a constructor of the base type does for a script's class. */
    protected final void become(ClrList other) {
        items = other.items;
        capacity = other.capacity;
    }

    /** System.Object for an untyped list. */
    public ClrType element() {
        ClrType constructed = type.constructedBase();
        return constructed == null ? ClrTypes.OBJECT : constructed.genericArguments().get(0);
    }

    public int capacity() {
        if (items.size() > capacity) {
            int grown = Math.max(4, capacity);
            while (grown < items.size()) {
                grown *= 2;
            }
            capacity = grown;
        }
        return capacity;
    }

    public void capacity(int value) {
        if (value < items.size()) {
            throw Exceptions.outOfRange("capacity was less than the current size.", "value");
        }
        capacity = value;
    }

    private void writable() {
        if (readOnly) {
            throw Exceptions.notSupported("Collection is read-only.");
        }
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= items.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return items.get(index);
    }

    @Override
    public Object set(int index, Object value) {
        writable();
        get(index);
        return items.set(index, value);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public void add(int index, Object value) {
        writable();
        if (index < 0 || index > items.size()) {
            throw Exceptions.outOfRange("Index must be within the bounds of the List.", "index");
        }
        modCount++;
        items.add(index, value);
    }

    @Override
    public Object remove(int index) {
        writable();
        get(index);
        modCount++;
        return items.remove(index);
    }

    @Override
    public void clear() {
        writable();
        modCount++;
        items.clear();
    }

    /** A change meanwhile is found before the end is. */
    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private final int expected = modCount;
            private int at;

            @Override
            public boolean hasNext() {
                return at < items.size() || modCount != expected;
            }

            @Override
            public Object next() {
                if (modCount != expected) {
                    throw Exceptions.modified();
                }
                if (at >= items.size()) {
                    throw new NoSuchElementException();
                }
                return items.get(at++);
            }
        };
    }

    @Override
    public int indexOf(Object value) {
        for (int i = 0; i < items.size(); i++) {
            if (Comparers.equal(items.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
