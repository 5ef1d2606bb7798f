package org.mooring.dotnet.system.collections;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Collections.Specialized.NameValueCollection: several texts for a name; names without case. Enumerated, it gives the names. */
@ClrClass(value = "System.Collections.Specialized.NameValueCollection", base = "System.Collections.Specialized.NameObjectCollectionBase")
public final class NameValueCollectionType extends AbstractCollection<Object> {

    private record Entry(String name, List<String> values) {
        String joined() {
            return values == null || values.isEmpty() ? null : String.join(",", values);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean isQuery;

    @New
    public static NameValueCollectionType make() {
        return new NameValueCollectionType();
    }

    @New
    public static NameValueCollectionType make(NameValueCollectionType col) {
        NameValueCollectionType made = new NameValueCollectionType();
        made.add(col);
        return made;
    }

    private static String key(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    private Entry at(int index) {
        if (index < 0 || index >= entries.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return new ArrayList<>(entries.values()).get(index);
    }

    @Get
    public String[] allKeys() {
        return entries.values().stream().map(Entry::name).toArray(String[]::new);
    }

    @Get
    public int count() {
        return entries.size();
    }

    @Get
    public Keys keys() {
        return new Keys(this);
    }

    @Get
    public Object syncRoot() {
        return this;
    }

    @Get
    public boolean isSynchronized() {
        return false;
    }

    @Member
    @Name("Add")
    public void add(String name, String value) {
        Entry entry = entries.computeIfAbsent(key(name), k -> new Entry(name, new ArrayList<>()));
        if (value != null) {
            entry.values.add(value);
        }
    }

    @Member
    @Name("Add")
    public void add(NameValueCollectionType c) {
        c.entries.values().forEach(entry -> {
            if (entry.values.isEmpty()) {
                add(entry.name, null);
            }
            entry.values.forEach(value -> add(entry.name, value));
        });
    }

    @Member
    public void set(String name, String value) {
        remove(name);
        add(name, value);
    }

    @Member
    public String get(String name) {
        Entry entry = entries.get(key(name));
        return entry == null ? null : entry.joined();
    }

    @Member
    public String get(int index) {
        return at(index).joined();
    }

    @Member
    @Name("get_Item")
    public String item(String name) {
        return get(name);
    }

    @Member
    @Name("get_Item")
    public String item(int index) {
        return get(index);
    }

    @Member
    @Name("set_Item")
    public void item(String name, String value) {
        set(name, value);
    }

    @Member
    public String getKey(int index) {
        return at(index).name;
    }

    @Member
    public String[] getValues(String name) {
        Entry entry = entries.get(key(name));
        return entry == null || entry.values.isEmpty() ? null : entry.values.toArray(new String[0]);
    }

    @Member
    public String[] getValues(int index) {
        return getValues(at(index).name);
    }

    @Member
    public void remove(String name) {
        entries.remove(key(name));
    }

    @Member
    public boolean hasKeys() {
        return entries.keySet().stream().anyMatch(java.util.Objects::nonNull);
    }

    @Override
    @Member
    public void clear() {
        entries.clear();
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    @Override
    public Iterator<Object> iterator() {
        return List.<Object>of((Object[]) allKeys()).iterator();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The pairs of a query string; its text is a query again (System.Web.HttpUtility.ParseQueryString). */
    public static NameValueCollectionType ofQuery(String query) {
        NameValueCollectionType found = new NameValueCollectionType();
        found.isQuery = true;
        String text = query.startsWith("?") ? query.substring(1) : query;
        for (String part : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = part.indexOf('=');
            found.add(equals < 0 ? null : decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
        }
        return found;
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String asQuery() {
        StringBuilder out = new StringBuilder();
        for (String key : allKeys()) {
            for (String value : getValues(key)) {
                out.append(out.isEmpty() ? "" : "&").append(key == null ? "" : encoded(key) + "=").append(encoded(value));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return isQuery ? asQuery() : "System.Collections.Specialized.NameValueCollection";
    }

    /** Its names (NameObjectCollectionBase.KeysCollection). */
    @ClrClass(value = "System.Collections.Specialized.NameObjectCollectionBase+KeysCollection", interfaces = "System.Collections.ICollection")
    public static final class Keys extends AbstractCollection<Object> {

        private final NameValueCollectionType of;

        Keys(NameValueCollectionType of) {
            this.of = of;
        }

        @Get
        public int count() {
            return of.size();
        }

        @Get
        public Object syncRoot() {
            return of;
        }

        @Get
        public boolean isSynchronized() {
            return false;
        }

        @Member
        public String get(int index) {
            return of.getKey(index);
        }

        @Member
        @Name("get_Item")
        public String item(int index) {
            return of.getKey(index);
        }

        @Override
        public Iterator<Object> iterator() {
            return of.iterator();
        }

        @Override
        public int size() {
            return of.size();
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
            return "System.Collections.Specialized.NameObjectCollectionBase+KeysCollection";
        }
    }
}
