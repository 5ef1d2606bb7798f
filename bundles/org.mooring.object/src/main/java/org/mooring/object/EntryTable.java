package org.mooring.object;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A hash table that remembers the order of insertion and compares keys as .NET does, strings with or without case. */
final class EntryTable implements Iterable<EntryTable.Entry> {

    /** A key with its value; may be set while the table is enumerated. */
    static final class Entry implements Map.Entry<Object, Object> {
        private final Object key;
        private final int hash;
        private Object value;
        private Entry chained;
        private Entry before;
        private Entry after;

        private Entry(Object key, int hash, Object value) {
            this.key = key;
            this.hash = hash;
            this.value = value;
        }

        @Override
        public Object getKey() {
            return key;
        }

        @Override
        public Object getValue() {
            return value;
        }

        @Override
        public Object setValue(Object newValue) {
            Object old = value;
            value = newValue;
            return old;
        }
    }

    private final boolean caseSensitive;
    private Entry[] buckets = new Entry[8];
    private Entry first;
    private Entry last;
    private int size;
    private int changes;

    EntryTable(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    boolean caseSensitive() {
        return caseSensitive;
    }

    int size() {
        return size;
    }

    Entry find(Object key) {
        int hash = hash(key);
        for (Entry e = buckets[hash & buckets.length - 1]; e != null; e = e.chained) {
            if (e.hash == hash && same(e.key, key)) {
                return e;
            }
        }
        return null;
    }

    /** Sets the value of a key, old or new; answers the entry when it is new, else null. */
    Entry put(Object key, Object value) {
        Entry known = find(key);
        if (known != null) {
            set(known, value);
            return null;
        }
        if (size >= buckets.length) {
            grow();
        }
        Entry entry = new Entry(key, hash(key), value);
        link(entry);
        entry.before = last;
        if (last == null) {
            first = entry;
        } else {
            last.after = entry;
        }
        last = entry;
        size++;
        changes++;
        return entry;
    }

    /** Sets the value of an entry; who enumerates learns of it as of a new one, as in .NET. */
    Object set(Entry entry, Object value) {
        changes++;
        return entry.setValue(value);
    }

    private void link(Entry entry) {
        int bucket = entry.hash & buckets.length - 1;
        entry.chained = buckets[bucket];
        buckets[bucket] = entry;
    }

    private void grow() {
        buckets = new Entry[buckets.length * 2];
        for (Entry e = first; e != null; e = e.after) {
            link(e);
        }
    }

    Entry remove(Object key) {
        Entry entry = find(key);
        if (entry == null) {
            return null;
        }
        int bucket = entry.hash & buckets.length - 1;
        if (buckets[bucket] == entry) {
            buckets[bucket] = entry.chained;
        } else {
            Entry e = buckets[bucket];
            while (e.chained != entry) {
                e = e.chained;
            }
            e.chained = entry.chained;
        }
        if (entry.before == null) {
            first = entry.after;
        } else {
            entry.before.after = entry.after;
        }
        if (entry.after == null) {
            last = entry.before;
        } else {
            entry.after.before = entry.before;
        }
        size--;
        changes++;
        return entry;
    }

    void clear() {
        buckets = new Entry[8];
        first = null;
        last = null;
        size = 0;
        changes++;
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Iterator<>() {
            private final int started = changes;
            private Entry next = first;

            @Override
            public boolean hasNext() {
                return next != null || changes != started;
            }

            @Override
            public Entry next() {
                if (changes != started) {
                    throw new org.mooring.api.stream.DotNetException("System.InvalidOperationException",
                            "Collection was modified; enumeration operation may not execute.");
                }
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Entry entry = next;
                next = next.after;
                return entry;
            }
        };
    }

    private int hash(Object key) {
        int hash;
        if (key instanceof String s) {
            hash = caseSensitive ? s.hashCode() : Names.hash(s);
        } else if (key instanceof BigDecimal d) {
            hash = Double.hashCode(d.doubleValue());
        } else if (comparedByIdentity(key)) {
            hash = System.identityHashCode(key);
        } else {
            hash = key.hashCode();
        }
        return hash ^ hash >>> 15;
    }

    private boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof String s && b instanceof String t) {
            return caseSensitive ? s.equals(t) : s.equalsIgnoreCase(t);
        }
        if (a instanceof BigDecimal d && b instanceof BigDecimal e) {
            return d.compareTo(e) == 0;
        }
        return !comparedByIdentity(a) && Objects.equals(a, b);
    }

    private static boolean comparedByIdentity(Object key) {
        return key instanceof Collection || key instanceof Map;
    }
}
