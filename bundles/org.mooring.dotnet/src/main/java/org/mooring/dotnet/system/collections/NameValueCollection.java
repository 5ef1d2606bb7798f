package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Collections.Specialized.NameValueCollection: several values a name; enumerates its names. */
@ClrClass(value = "System.Collections.Specialized.NameValueCollection", interfaces = "System.Collections.ICollection")
public class NameValueCollection implements Iterable<Object> {

    private final Map<String, List<String>> values = new java.util.LinkedHashMap<>();
    private final Map<String, String> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @New
    public static NameValueCollection make() {
        return new NameValueCollection();
    }

    private List<String> of(String name) {
        String known = spelled.get(name == null ? "" : name);
        return known == null ? null : values.get(known);
    }

    @Member
    public final void add(String name, String value) {
        spelled.putIfAbsent(name == null ? "" : name, name == null ? "" : name);
        values.computeIfAbsent(spelled.get(name == null ? "" : name), n -> new ArrayList<>()).add(value);
    }

    @Member
    public final void set(String name, String value) {
        remove(name);
        add(name, value);
    }

    @Member
    public final void remove(String name) {
        String known = spelled.remove(name == null ? "" : name);
        if (known != null) {
            values.remove(known);
        }
    }

    @Member
    public final void clear() {
        spelled.clear();
        values.clear();
    }

    /** Several values stand with commas between them. */
    @Member
    @Name("get_Item")
    public final String item(String name) {
        return get(name);
    }

    @Member
    @Name("get_Item")
    public final String item(int index) {
        return get(allKeys()[index]);
    }

    @Member
    @Name("set_Item")
    public final void item(String name, String value) {
        set(name, value);
    }

    @Member
    public final String get(String name) {
        List<String> all = of(name);
        return all == null ? null : String.join(",", all);
    }

    @Member
    public final String[] getValues(String name) {
        List<String> all = of(name);
        return all == null ? null : all.toArray(String[]::new);
    }

    @Get
    public final String[] allKeys() {
        return values.keySet().toArray(String[]::new);
    }

    @Get
    public final String[] keys() {
        return allKeys();
    }

    @Get
    public final int count() {
        return values.size();
    }

    @Member
    public final boolean hasKeys() {
        return !values.isEmpty();
    }

    @Override
    public final Iterator<Object> iterator() {
        return new ArrayList<Object>(values.keySet()).iterator();
    }

    @Override
    public String toString() {
        return "System.Collections.Specialized.NameValueCollection";
    }

    /** What ParseQueryString answers: its text is a query again. */
    public static final class OfQuery extends NameValueCollection {

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            for (String key : allKeys()) {
                for (String value : getValues(key)) {
                    out.append(out.isEmpty() ? "" : "&").append(key.isEmpty() ? "" : java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8) + "=")
                            .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return out.toString();
        }
    }
}
