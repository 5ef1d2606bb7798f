package org.mooring.object.automation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;

/** A list that one thread fills while others read it (System.Management.Automation.PSDataCollection). */
public final class PSDataCollection extends AbstractList<Object> implements ClrTyped {

    private final ClrType type;
    private final ArrayList<Object> items = new ArrayList<>();
    private boolean open = true;

    public PSDataCollection(ClrType type) {
        this.type = type;
    }

    /** @param element the full name of what it holds */
    public static PSDataCollection of(String element) {
        return new PSDataCollection(ClrTypes.generic(ClrTypes.find("System.Management.Automation.PSDataCollection`1"),
            List.of(ClrTypes.find(element))));
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    ClrType element() {
        return type.genericArguments().get(0);
    }

    @Override
    public synchronized Object get(int index) {
        if (index < 0 || index >= items.size()) {
            throw new DotNetException("System.ArgumentOutOfRangeException",
                "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");
        }
        return items.get(index);
    }

    @Override
    public synchronized int size() {
        return items.size();
    }

    @Override
    public synchronized Object set(int index, Object value) {
        return items.set(index, value);
    }

    @Override
    public synchronized void add(int index, Object value) {
        if (!open) {
            throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                "Objects cannot be added to a closed buffer. Make sure the buffer is open for Add and Insert operations to succeed.");
        }
        items.add(index, value);
    }

    @Override
    public boolean add(Object value) {
        synchronized (this) {
            add(items.size(), value);
        }
        return true;
    }

    @Override
    public synchronized Object remove(int index) {
        return items.remove(index);
    }

    @Override
    public synchronized void clear() {
        items.clear();
    }

    /** Nothing is added any more. */
    public synchronized void complete() {
        open = false;
    }

    public synchronized boolean isOpen() {
        return open;
    }

    /** What it holds now. */
    public synchronized List<Object> snapshot() {
        return new ArrayList<>(items);
    }

    /** What it holds now, and nothing from then on. */
    public synchronized List<Object> takeAll() {
        List<Object> all = new ArrayList<>(items);
        items.clear();
        return all;
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
