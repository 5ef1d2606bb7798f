package org.mooring.object;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.mooring.dotnet.Exceptions;

/** What the dictionaries that scripts write have in common: entries in order, keys compared as .NET does. */
public abstract sealed class PSDictionary extends AbstractMap<Object, Object> permits PSHashtable, OrderedDictionary {

    EntryTable table;

    PSDictionary(boolean caseSensitive) {
        this.table = new EntryTable(caseSensitive);
    }

    /** Takes over what another dictionary holds: what a constructor of the base type does for a script's class. */
    protected final void become(PSDictionary other) {
        table = other.table;
    }

    public final boolean isCaseSensitive() {
        return table.caseSensitive();
    }

    static Object key(Object key) {
        Object raw = PSObject.base(key);
        if (raw == null) {
            throw Exceptions.argumentNull("key");
        }
        return raw;
    }

    @Override
    public Object get(Object key) {
        Map.Entry<Object, Object> entry = table.find(key(key));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return table.find(key(key)) != null;
    }

    @Override
    public Object put(Object key, Object value) {
        Object raw = key(key);
        EntryTable.Entry known = table.find(raw);
        if (known != null) {
            return table.set(known, value);
        }
        added(table.put(raw, value));
        return null;
    }

    /** Adds an entry; a key that is there already is an ArgumentException with .NET's words. */
    public void add(Object key, Object value) {
        Object raw = key(key);
        if (table.find(raw) != null) {
            throw duplicate(table.find(raw).getKey(), raw);
        }
        added(table.put(raw, value));
    }

    static RuntimeException duplicate(Object known, Object key) {
        return Exceptions.argument("Item has already been added. Key in dictionary: '" + Conversion.toText(known) + "'  Key being added: '"
                + Conversion.toText(key) + "'");
    }

    void added(EntryTable.Entry entry) {}

    void removed() {}

    @Override
    public Object remove(Object key) {
        EntryTable.Entry entry = table.remove(key(key));
        removed();
        return entry == null ? null : entry.getValue();
    }

    @Override
    public void clear() {
        table.clear();
        removed();
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return table.size();
            }

            @Override
            public Iterator<Map.Entry<Object, Object>> iterator() {
                Iterator<EntryTable.Entry> entries = table.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Map.Entry<Object, Object> next() {
                        return entries.next();
                    }
                };
            }
        };
    }

    /** Dictionaries are equal to themselves only, as in .NET. */
    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
