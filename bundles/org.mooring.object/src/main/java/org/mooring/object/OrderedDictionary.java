package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.Exceptions;

/**
 * {@code [ordered]@{}} (System.Collections.Specialized.OrderedDictionary): entries have places, and an Int32 index means the place, not
 * a key.
 */
public final class OrderedDictionary extends PSDictionary {

    private List<EntryTable.Entry> places = new ArrayList<>();

    /** As a literal makes it: without case. */
    public OrderedDictionary() {
        this(false);
    }

    public OrderedDictionary(boolean caseSensitive) {
        super(caseSensitive);
    }

    /** A copy, without case. */
    public OrderedDictionary(Map<?, ?> entries) {
        this(false);
        entries.forEach(this::put);
    }

    private List<EntryTable.Entry> places() {
        if (places == null) {
            places = new ArrayList<>(table.size());
            table.forEach(places::add);
        }
        return places;
    }

    private EntryTable.Entry entry(int place) {
        if (place < 0 || place >= size()) {
            throw Exceptions.outOfRange("Specified argument was out of the range of valid values.", "index");
        }
        return places().get(place);
    }

    /** The value at a place. */
    public Object getAt(int place) {
        return entry(place).getValue();
    }

    /** Sets the value at a place that is there. */
    public void setAt(int place, Object value) {
        table.set(entry(place), value);
    }

    public Object keyAt(int place) {
        return entry(place).getKey();
    }

    public void removeAt(int place) {
        remove(entry(place).getKey());
    }

    public void insert(int place, Object key, Object value) {
        if (place < 0 || place > size()) {
            throw Exceptions.outOfRange("Specified argument was out of the range of valid values.", "index");
        }
        if (containsKey(key)) {
            throw duplicate(key(key), key(key));
        }
        List<EntryTable.Entry> entries = new ArrayList<>(places());
        clear();
        for (int i = 0; i <= entries.size(); i++) {
            if (i == place) {
                put(key, value);
            }
            if (i < entries.size()) {
                put(entries.get(i).getKey(), entries.get(i).getValue());
            }
        }
    }

    @Override
    void added(EntryTable.Entry entry) {
        if (places != null) {
            places.add(entry);
        }
    }

    @Override
    void removed() {
        places = null;
    }

    @Override
    public String toString() {
        return "System.Collections.Specialized.OrderedDictionary";
    }
}
