package org.mooring.object.automation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;
import org.mooring.dotnet.Events;

/**
 * A list that one thread fills while others read it (System.Management.Automation.PSDataCollection). Reading it one by one waits for
 * more as long as it is open and somebody writes to it.
 */
public final class PSDataCollection extends AbstractList<Object> implements ClrTyped, EventSource {

    /** Its full name, without type arguments. */
    public static final String NAME = "System.Management.Automation.PSDataCollection`1";

    private final ClrType type;
    private final ArrayList<Object> items = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private final Events events = new Events("DataAdded");
    private boolean open = true;
    private int writers;
    private boolean blocking;
    private boolean neverBlocks;

    public PSDataCollection(ClrType type) {
        this.type = type;
    }

    /** @param element the full name of what it holds */
    public static PSDataCollection of(String element) {
        return new PSDataCollection(ClrTypes.generic(ClrTypes.find(NAME),
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
    public void add(int index, Object value) {
        insert(index, value);
    }

    @Override
    public boolean add(Object value) {
        insert(-1, value);
        return true;
    }

    /** @param index -1 for the end; who hears of it may read the list */
    private void insert(int index, Object value) {
        int at;
        synchronized (this) {
            if (!open) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    "Objects cannot be added to a closed buffer. Make sure the buffer is open for Add and Insert operations to succeed.");
            }
            at = index < 0 ? items.size() : index;
            items.add(at, value);
            notifyAll();
        }
        events.raise("DataAdded", this, new DataAddedEventArgs(id, at));
    }

    @Override
    public Event event(String name) {
        return events.event(name);
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
        notifyAll();
    }

    /** Somebody begins to write. */
    public synchronized void writing() {
        writers++;
    }

    /** Somebody has written everything. */
    public synchronized void written() {
        writers--;
        notifyAll();
    }

    synchronized boolean blocks() {
        return blocking;
    }

    synchronized void block(boolean block) {
        blocking = block;
    }

    synchronized boolean neverBlocks() {
        return neverBlocks;
    }

    synchronized void neverBlock(boolean never) {
        neverBlocks = never;
    }

    /** Waits until there is an item at {@code index}; false when there will be none. */
    private synchronized boolean reaches(int index) {
        while (index >= items.size()) {
            if (!open || writers == 0 && !blocking || neverBlocks) {
                return false;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return reaches(next);
            }

            @Override
            public Object next() {
                if (!reaches(next)) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
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
