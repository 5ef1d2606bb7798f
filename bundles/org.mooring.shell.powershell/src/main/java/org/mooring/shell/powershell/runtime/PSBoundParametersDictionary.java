package org.mooring.shell.powershell.runtime;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** {@code $PSBoundParameters}: names without case (System.Management.Automation.PSBoundParametersDictionary). */
@ClrClass(value = "System.Management.Automation.PSBoundParametersDictionary",
    interfaces = {"System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"})
public final class PSBoundParametersDictionary extends AbstractMap<String, Object> implements Iterable<KeyValuePair> {

    private static final ClrType PAIR = ClrTypes.generic(ClrTypes.find("System.Collections.Generic.KeyValuePair`2"),
        List.of(ClrTypes.STRING, ClrTypes.OBJECT));

    private final Map<String, Entry<String, Object>> entries = new LinkedHashMap<>();
    private final List<String> positionally;

    public PSBoundParametersDictionary() {
        this(List.of());
    }

    /** @param positionally the names of the parameters that were bound by the position of their arguments */
    PSBoundParametersDictionary(List<String> positionally) {
        this.positionally = positionally;
    }

    @Get
    @Type("System.Collections.Generic.List`1[System.String]")
    public ClrList boundPositionally() {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.List`1"), List.of(ClrTypes.STRING)), positionally);
    }

    private static String key(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }

    @Override
    public Object put(String name, Object value) {
        Entry<String, Object> old = entries.get(key(name));
        if (old != null) {
            return old.setValue(value);
        }
        entries.put(key(name), new SimpleEntry<>(name, value));
        return null;
    }

    @Override
    public Object get(Object name) {
        Entry<String, Object> entry = entries.get(key(name));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public boolean containsKey(Object name) {
        return entries.containsKey(key(name));
    }

    @Override
    public Object remove(Object name) {
        Entry<String, Object> entry = entries.remove(key(name));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new java.util.LinkedHashSet<>(entries.values());
    }

    @Override
    public Iterator<KeyValuePair> iterator() {
        Iterator<Entry<String, Object>> all = List.copyOf(entries.values()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public KeyValuePair next() {
                Entry<String, Object> entry = all.next();
                return new KeyValuePair(PAIR, entry.getKey(), entry.getValue());
            }
        };
    }

    @Get
    public int count() {
        return entries.size();
    }

    @Get
    public Object[] keys() {
        return entries.values().stream().map(Entry::getKey).toArray();
    }

    @Get
    @Name("Values")
    public Object[] allValues() {
        return entries.values().stream().map(Entry::getValue).toArray();
    }

    @Member
    public boolean tryGetValue(String key, @Type("System.Object") ByRef value) {
        value.set(get(key));
        return containsKey(key);
    }

    @Member
    @Name("Clear")
    public void removeAll() {
        entries.clear();
    }

    @Member
    @Name("ContainsKey")
    public boolean contains(String name) {
        return containsKey(name);
    }

    @Member
    @Name("Contains")
    public boolean containsToo(String name) {
        return containsKey(name);
    }

    @Member
    public void add(String name, Object value) {
        put(name, value);
    }

    @Member
    @Name("Remove")
    public boolean take(String name) {
        boolean there = containsKey(name);
        remove(name);
        return there;
    }
}
