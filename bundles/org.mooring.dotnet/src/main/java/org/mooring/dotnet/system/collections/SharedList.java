package org.mooring.dotnet.system.collections;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;

/** What {@code ArrayList.Synchronized} makes: another list's items, read and changed by one thread at a time. */
@ClrClass(value = "System.Collections.ArrayList+SyncArrayList", base = "System.Collections.ArrayList")
public final class SharedList extends ClrList {

    private final ClrList of;

    SharedList(ClrList of) {
        super(ClrTypes.find("System.Collections.ArrayList+SyncArrayList"));
        this.of = of;
        become(of);
    }

    /** What it and its list are guarded by. */
    Object root() {
        return of;
    }

    @Override
    public Object get(int index) {
        synchronized (of) {
            return super.get(index);
        }
    }

    @Override
    public Object set(int index, Object value) {
        synchronized (of) {
            return super.set(index, value);
        }
    }

    @Override
    public int size() {
        synchronized (of) {
            return super.size();
        }
    }

    @Override
    public boolean add(Object value) {
        synchronized (of) {
            return super.add(value);
        }
    }

    @Override
    public void add(int index, Object value) {
        synchronized (of) {
            super.add(index, value);
        }
    }

    @Override
    public boolean addAll(Collection<?> values) {
        synchronized (of) {
            return super.addAll(values);
        }
    }

    @Override
    public Object remove(int index) {
        synchronized (of) {
            return super.remove(index);
        }
    }

    @Override
    public boolean remove(Object value) {
        synchronized (of) {
            return super.remove(value);
        }
    }

    @Override
    public int indexOf(Object value) {
        synchronized (of) {
            return super.indexOf(value);
        }
    }

    @Override
    public void clear() {
        synchronized (of) {
            super.clear();
        }
    }

    /** Of the items as they are now: what others add meanwhile disturbs nobody. */
    @Override
    public Iterator<Object> iterator() {
        synchronized (of) {
            List<Object> now = new java.util.ArrayList<>(super.size());
            super.iterator().forEachRemaining(now::add);
            return now.iterator();
        }
    }
}
