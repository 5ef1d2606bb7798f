package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** System.Tuple and System.ValueTuple of one to seven items. */
public final class Tuple implements ClrTyped, Comparable<Tuple> {

    private final ClrType type;
    private final Object[] items;

    Tuple(ClrType type, Object... items) {
        this.type = type;
        this.items = items;
    }

    /** Of the types that the values have. */
    public static Tuple of(String family, Object... items) {
        List<ClrType> types = new ArrayList<>();
        for (Object item : items) {
            types.add(item == null ? ClrTypes.OBJECT : ClrTypes.of(item));
        }
        return new Tuple(ClrTypes.generic(ClrTypes.named(family + "`" + items.length), types), items);
    }

    /** Of types that are known. */
    public static Tuple of(String family, List<ClrType> types, Object... items) {
        return new Tuple(ClrTypes.generic(ClrTypes.named(family + "`" + items.length), types), items);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    /** From 0. */
    public Object item(int index) {
        return items[index];
    }

    public int length() {
        return items.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple t && Arrays.equals(t.items, items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public int compareTo(Tuple other) {
        for (int i = 0; i < Math.min(items.length, other.items.length); i++) {
            int order = ((Comparable) items[i]).compareTo(other.items[i]);
            if (order != 0) {
                return order;
            }
        }
        return items.length - other.items.length;
    }

    @Override
    public String toString() {
        return Arrays.stream(items).map(item -> Formatter.text(item, Culture.current())).collect(Collectors.joining(", ", "(", ")"));
    }
}
