package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;

/** What the concurrent collections keep their items in: each call is whole, an enumeration sees what was there when it began. */
final class SharedItems extends LinkedList<Object> {

    private static final long serialVersionUID = 1;

    SharedItems(Collection<?> items) {
        super(items);
    }

    @Override
    public synchronized int size() {
        return super.size();
    }

    @Override
    public synchronized boolean add(Object item) {
        return super.add(item);
    }

    @Override
    public synchronized void addFirst(Object item) {
        super.addFirst(item);
    }

    @Override
    public synchronized void addLast(Object item) {
        super.addLast(item);
    }

    @Override
    public synchronized Object getFirst() {
        return super.getFirst();
    }

    @Override
    public synchronized Object removeFirst() {
        return super.removeFirst();
    }

    @Override
    public synchronized Object pollFirst() {
        return super.pollFirst();
    }

    @Override
    public synchronized void clear() {
        super.clear();
    }

    @Override
    public synchronized Object[] toArray() {
        return super.toArray();
    }

    @Override
    public Iterator<Object> iterator() {
        synchronized (this) {
            Collection<Object> now = new ArrayList<>();
            super.iterator().forEachRemaining(now::add);
            return now.iterator();
        }
    }
}
