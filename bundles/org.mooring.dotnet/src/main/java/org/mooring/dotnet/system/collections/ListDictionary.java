package org.mooring.dotnet.system.collections;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DictionaryEntry;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Collections.ListDictionaryInternal: what an exception's Data is. */
@ClrClass(value = "System.Collections.ListDictionaryInternal", interfaces = "System.Collections.IDictionary")
public final class ListDictionary extends AbstractMap<Object, Object> implements Iterable<DictionaryEntry> {

    private final Map<Object, Object> entries = new LinkedHashMap<>();

    @New
    public static ListDictionary make() {
        return new ListDictionary();
    }

    @Get
    public int count() {
        return entries.size();
    }

    @Get
    @Name("Keys")
    @Type("System.Collections.ICollection")
    public Object allKeys() {
        return new ArrayList<>(entries.keySet()).toArray();
    }

    @Get
    @Name("Values")
    @Type("System.Collections.ICollection")
    public Object allValues() {
        return new ArrayList<>(entries.values()).toArray();
    }

    @Member
    @Name("get_Item")
    public Object item(Object key) {
        return entries.get(key);
    }

    @Member
    @Name("set_Item")
    public void item(Object key, Object value) {
        entries.put(key, value);
    }

    @Member
    @Name("Add")
    public void add(Object key, Object value) {
        if (entries.containsKey(key)) {
            throw Exceptions.argument("An item with the same key has already been added. Key: " + key, null);
        }
        entries.put(key, value);
    }

    @Member
    public boolean contains(Object key) {
        return entries.containsKey(key);
    }

    @Member
    @Name("Remove")
    public void removeKey(Object key) {
        entries.remove(key);
    }

    @Override
    @Member
    public void clear() {
        entries.clear();
    }

    @Override
    public Object put(Object key, Object value) {
        return entries.put(key, value);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public Iterator<DictionaryEntry> iterator() {
        List<DictionaryEntry> all = new ArrayList<>();
        entries.forEach((key, value) -> all.add(new DictionaryEntry(key, value)));
        return all.iterator();
    }

    @Override
    public String toString() {
        return "System.Collections.ListDictionaryInternal";
    }
}
