package org.mooring.object;

import org.mooring.dotnet.ClrClass;

/** What {@code [hashtable]::Synchronized(@{})} makes: another table's entries, read and changed by one thread at a time. */
@ClrClass(value = "System.Collections.Hashtable+SyncHashtable", base = "System.Collections.Hashtable")
public final class SynchronizedTable extends PSHashtable {

    private final PSHashtable of;

    SynchronizedTable(PSHashtable of) {
        super(of.isCaseSensitive());
        this.of = of;
        become(of);
    }

    /** What it and its table are guarded by. */
    Object root() {
        return of;
    }

    @Override
    public Object get(Object key) {
        synchronized (of) {
            return super.get(key);
        }
    }

    @Override
    public boolean containsKey(Object key) {
        synchronized (of) {
            return super.containsKey(key);
        }
    }

    @Override
    public Object put(Object key, Object value) {
        synchronized (of) {
            return super.put(key, value);
        }
    }

    @Override
    public void add(Object key, Object value) {
        synchronized (of) {
            super.add(key, value);
        }
    }

    @Override
    public Object remove(Object key) {
        synchronized (of) {
            return super.remove(key);
        }
    }

    @Override
    public void clear() {
        synchronized (of) {
            super.clear();
        }
    }

    @Override
    public int size() {
        synchronized (of) {
            return super.size();
        }
    }

    @Override
    public PSHashtable clone() {
        synchronized (of) {
            return new SynchronizedTable(super.clone());
        }
    }

    @Override
    public String toString() {
        return "System.Collections.Hashtable+SyncHashtable";
    }
}
