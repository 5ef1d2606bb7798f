package org.mooring.dotnet.system.linq;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Linq.Lookup: groups that are found by their key. */
@ClrClass(value = "System.Linq.Lookup`2", typeParameters = {"TKey", "TElement"},
    interfaces = "System.Collections.Generic.IEnumerable`1[System.Linq.Grouping`2[TKey,TElement]]")
public final class Lookup extends LazySequence {

    private final List<Object> groups;
    private final ClrType element;

    Lookup(ClrType key, ClrType element, List<Object> groups) {
        super("System.Linq.Lookup`2", List.of(key, element), groups);
        this.groups = groups;
        this.element = element;
    }

    private LazySequence find(Object key) {
        for (Object each : groups) {
            if (Comparers.equal(Grouping.key((Grouping) each), key)) {
                return (LazySequence) each;
            }
        }
        return null;
    }

    @Get
    public int count() {
        return groups.size();
    }

    @Member
    public boolean contains(@Type("TKey") Object key) {
        return find(key) != null;
    }

    /** Nothing where no element has that key. */
    @Member
    @Name("get_Item")
    @Type("System.Collections.Generic.IEnumerable`1[TElement]")
    public Object item(@Type("TKey") Object key) {
        LazySequence found = find(key);
        return found == null ? new LazySequence(element, List.of()) : found;
    }
}
