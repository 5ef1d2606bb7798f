package org.mooring.provider.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.mooring.api.provider.ContentProvider;
import org.mooring.object.Enumeration;

/** The value of an item as its content: the elements of a collection, or the one value. */
final class ValueReader implements ContentProvider.ContentReader {

    private final Iterator<?> pieces;

    ValueReader(Object value) {
        Iterator<?> elements = value == null ? null : Enumeration.of(value);
        this.pieces = elements != null ? elements : Collections.singleton(value).iterator();
    }

    @Override
    public List<Object> read(long count) {
        List<Object> some = new ArrayList<>();
        while (pieces.hasNext() && (count <= 0 || some.size() < count)) {
            some.add(pieces.next());
        }
        return some;
    }

    @Override
    public void close() {}
}
