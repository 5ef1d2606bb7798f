package org.mooring.provider.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.provider.ContentProvider;

/** Content as the value of an item: one piece is the value itself, several are an array. */
final class ValueWriter implements ContentProvider.ContentWriter {

    private final Consumer<Object> setter;
    private final List<Object> pieces = new ArrayList<>();

    ValueWriter(Consumer<Object> setter) {
        this.setter = setter;
    }

    @Override
    public void write(List<?> more) {
        pieces.addAll(more);
        setter.accept(pieces.size() == 1 ? pieces.get(0) : pieces.toArray());
    }

    @Override
    public void close() {}
}
