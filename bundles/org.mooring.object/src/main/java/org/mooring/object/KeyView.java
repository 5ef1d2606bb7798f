package org.mooring.object;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;

/** The keys or values of a dictionary, as they are now and later. */
final class KeyView extends AbstractCollection<Object> implements ClrTyped {

    private final PSDictionary table;
    private final boolean keys;

    KeyView(PSDictionary table, boolean keys) {
        this.table = table;
        this.keys = keys;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Map.Entry<Object, Object>> entries = table.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                Map.Entry<Object, Object> entry = entries.next();
                return keys ? entry.getKey() : entry.getValue();
            }
        };
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(table instanceof OrderedDictionary ? DictionaryTypes.ORDERED_VIEW : keys ? DictionaryTypes.KEYS : DictionaryTypes.VALUES);
    }
}
