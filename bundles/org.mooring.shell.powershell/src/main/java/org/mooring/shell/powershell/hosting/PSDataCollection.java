package org.mooring.shell.powershell.hosting;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;

/**
 * What a pipeline writes while others read (System.Management.Automation.PSDataCollection). Reading waits for more as long as the
 * collection is open and somebody writes to it.
 */
public final class PSDataCollection extends AbstractList<Object> implements ClrTyped {

    static final String NAME = "System.Management.Automation.PSDataCollection`1";

    private final ClrType type;
    private final List<Object> items = new ArrayList<>();
    private boolean open = true;
    private int writers;
    private boolean blocking;
    private boolean neverBlocks;

    PSDataCollection(ClrType type) {
        this.type = type;
    }

    /** One of elements of a type. */
    static PSDataCollection of(String element) {
        return new PSDataCollection(ClrTypes.generic(ClrTypes.find(NAME), List.of(ClrTypes.find(element))));
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    ClrType element() {
        return type.genericArguments().get(0);
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Nothing more will come. */
    synchronized void complete() {
        open = false;
        notifyAll();
    }

    /** Somebody begins to write. */
    synchronized void writing() {
        writers++;
    }

    /** Somebody has written everything. */
    synchronized void written() {
        writers--;
        notifyAll();
    }

    boolean blocksWhenOpen() {
        return blocking;
    }

    void blockWhenOpen(boolean block) {
        blocking = block;
    }

    boolean neverBlocks() {
        return neverBlocks;
    }

    void neverBlock(boolean never) {
        neverBlocks = never;
    }

    /** What is there, taken out. */
    synchronized List<Object> take() {
        List<Object> all = new ArrayList<>(items);
        items.clear();
        modCount++;
        return all;
    }

    @Override
    public synchronized Object get(int index) {
        return items.get(index);
    }

    @Override
    public synchronized int size() {
        return items.size();
    }

    @Override
    public synchronized void add(int index, Object value) {
        if (!open) {
            throw HostingErrors.invalidOperation("Objects cannot be added to a closed buffer. Make sure the buffer is open for Add and Insert"
                + " operations to succeed.");
        }
        items.add(index, value);
        notifyAll();
    }

    @Override
    public synchronized Object set(int index, Object value) {
        return items.set(index, value);
    }

    @Override
    public synchronized Object remove(int index) {
        return items.remove(index);
    }

    @Override
    public synchronized void clear() {
        items.clear();
    }

    @Override
    public synchronized boolean addAll(Collection<?> values) {
        values.forEach(this::add);
        return !values.isEmpty();
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

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
