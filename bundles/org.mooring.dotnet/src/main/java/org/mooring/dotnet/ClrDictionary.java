package org.mooring.dotnet;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;

/**
 * The typed dictionaries of .NET: {@code Dictionary<,>}, {@code SortedDictionary<,>}, {@code SortedList<,>},
 * {@code ConcurrentDictionary<,>}. Enumerates {@link KeyValuePair}s. Keys and values must already have their types.
 */
public class ClrDictionary extends AbstractMap<Object, Object> implements ClrTyped, Iterable<KeyValuePair> {

    private final ClrType type;
    private StringComparer comparer;
    /** By the comparer's key for strings, else by the key itself. */
    private Map<Object, KeyValuePair> entries;
    private final ClrType pairs;
    private int additions;

    /** @param comparer how strings are compared as keys; null: ordinally */
    public ClrDictionary(ClrType type, boolean sorted, StringComparer comparer) {
        this.type = type;
        this.comparer = comparer;
        Comparator<Object> order = comparer == null ? Comparers.DEFAULT : Comparers.of(comparer);
        Map<Object, KeyValuePair> made = sorted ? new TreeMap<>(order) : new LinkedHashMap<>();
        this.entries = type.name().startsWith("Concurrent") ? Collections.synchronizedMap(made) : made;
        this.pairs = ClrTypes.generic(ClrTypes.named("System.Collections.Generic.KeyValuePair`2"), type.constructedBase().genericArguments());
    }

    public static ClrDictionary of(ClrType key, ClrType value) {
        return new ClrDictionary(ClrTypes.generic(ClrTypes.named("System.Collections.Generic.Dictionary`2"), List.of(key, value)), false, null);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    public final ClrType keyType() {
        return type.constructedBase().genericArguments().get(0);
    }

    public final ClrType valueType() {
        return type.constructedBase().genericArguments().get(1);
    }

    /** Takes over what another dictionary holds: what a constructor of the base type does for a script's class. */
    protected final void become(ClrDictionary other) {
        entries = other.entries;
        comparer = other.comparer;
    }

    public StringComparer comparer() {
        return comparer;
    }

    private Object key(Object key) {
        if (key == null) {
            throw Exceptions.argumentNull("key");
        }
        return comparer != null && key instanceof String s && !(entries instanceof TreeMap) ? comparer.key(s) : key;
    }

    @Override
    public Object get(Object key) {
        KeyValuePair pair = entries.get(key(key));
        return pair == null ? null : pair.getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key(key));
    }

    @Override
    public Object put(Object key, Object value) {
        Object stored = key(key);
        KeyValuePair old = entries.get(stored);
        additions += old == null ? 1 : 0;
        entries.put(stored, new KeyValuePair(pairs, old == null ? key : old.getKey(), value));
        return old == null ? null : old.getValue();
    }

    /** False where the key is there already. */
    public boolean tryAdd(Object key, Object value) {
        boolean added = entries.putIfAbsent(key(key), new KeyValuePair(pairs, key, value)) == null;
        additions += added ? 1 : 0;
        return added;
    }

    @Override
    public Object remove(Object key) {
        KeyValuePair old = entries.remove(key(key));
        return old == null ? null : old.getValue();
    }

    @Override
    public void clear() {
        entries.clear();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Iterator<KeyValuePair> iterator() {
        if (type.name().startsWith("Concurrent")) {
            synchronized (entries) {
                return new ArrayList<>(entries.values()).iterator();
            }
        }
        return entries instanceof LinkedHashMap ? new Enumerator() : entries.values().iterator();
    }

    /** As Dictionary`2's enumerator: it goes on where values are set and entries removed, not where entries are added. */
    private final class Enumerator implements Iterator<KeyValuePair> {

        private final Iterator<Object> keys = new ArrayList<>(entries.keySet()).iterator();
        private final int expected = additions;
        private KeyValuePair next;

        @Override
        public boolean hasNext() {
            if (additions != expected) {
                throw Exceptions.modified();
            }
            while (next == null && keys.hasNext()) {
                next = entries.get(keys.next());
            }
            return next != null;
        }

        @Override
        public KeyValuePair next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            KeyValuePair pair = next;
            next = null;
            return pair;
        }
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> set = new java.util.LinkedHashSet<>();
        for (KeyValuePair pair : this) {
            set.add(new SimpleEntry<>(pair.getKey(), pair.getValue()));
        }
        return set;
    }

    /** Its keys or values, as a live view of the type {@code Dictionary`2+KeyCollection} or {@code +ValueCollection}. */
    public Collection<Object> view(boolean keys) {
        return new View(this, keys);
    }

    public List<Object> list(boolean keys) {
        List<Object> list = new ArrayList<>(size());
        forEach(pair -> list.add(keys ? pair.getKey() : pair.getValue()));
        return list;
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

    /** A live view of the keys or of the values. */
    public static final class View extends AbstractCollection<Object> implements ClrTyped {

        private final ClrDictionary dictionary;
        private final boolean keys;

        View(ClrDictionary dictionary, boolean keys) {
            this.dictionary = dictionary;
            this.keys = keys;
        }

        @Override
        public ClrType clrType() {
            ClrType definition = dictionary.type.constructedBase().genericDefinition();
            String name = definition.fullName() + (keys ? "+KeyCollection" : "+ValueCollection");
            ClrType type = ClrTypes.find(name);
            return ClrTypes.generic(type == null ? ClrTypes.named("System.Collections.Generic.Dictionary`2" + (keys ? "+KeyCollection" : "+ValueCollection")) : type,
                    dictionary.type.constructedBase().genericArguments());
        }

        @Override
        public Iterator<Object> iterator() {
            Iterator<KeyValuePair> pairs = dictionary.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return pairs.hasNext();
                }

                @Override
                public Object next() {
                    KeyValuePair pair = pairs.next();
                    return keys ? pair.getKey() : pair.getValue();
                }
            };
        }

        @Override
        public int size() {
            return dictionary.size();
        }

        @Override
        public String toString() {
            return clrType().toString();
        }
    }
}
