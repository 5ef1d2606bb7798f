package org.mooring.dotnet;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;

/** The collections of .NET that are no lists and no dictionaries (queues, stacks, sets, linked lists), each over a Java collection. */
public class ClrCollection extends AbstractCollection<Object> implements ClrTyped {

    private final ClrType type;
    private Collection<Object> items;
    private StringComparer comparer;

    /** @param items where the items are kept; their order is that of enumeration */
    public ClrCollection(ClrType type, Collection<Object> items, StringComparer comparer) {
        this.type = type;
        this.items = items;
        this.comparer = comparer;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    /** What it keeps its items in; the members of the type know of which kind. */
    public Collection<Object> items() {
        return items;
    }

    /** How a set compares strings; null: ordinally. */
    public StringComparer comparer() {
        return comparer;
    }

    /** Takes over what another collection holds: what a constructor of the base type does for a script's class. */
    protected final void become(ClrCollection other) {
        items = other.items;
        comparer = other.comparer;
    }

    public ClrType element() {
        ClrType constructed = type.constructedBase();
        return constructed == null ? ClrTypes.OBJECT : constructed.genericArguments().get(0);
    }

    @Override
    public boolean add(Object value) {
        return items.add(value);
    }

    @Override
    public Iterator<Object> iterator() {
        return items.iterator();
    }

    @Override
    public int size() {
        return items.size();
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
