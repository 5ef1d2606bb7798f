package org.mooring.dotnet.system.linq;

import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;

/** What LINQ's methods answer: elements that are found when they are asked for, and each time anew. */
public class LazySequence implements Iterable<Object>, ClrTyped {

    private static final String TYPE = "System.Linq.Enumerable+Iterator`1";

    private final ClrType type;
    private final Iterable<?> source;

    public LazySequence(ClrType element, Iterable<?> source) {
        this(TYPE, List.of(element), source);
    }

    LazySequence(String typeName, List<ClrType> arguments, Iterable<?> source) {
        this.type = ClrTypes.generic(ClrTypes.find(typeName), arguments);
        this.source = source;
    }

    @Override
    public final ClrType clrType() {
        return type;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Iterator<Object> iterator() {
        return (Iterator<Object>) source.iterator();
    }

    @Override
    public String toString() {
        return type.toString();
    }

    /** The type of most sequences. */
    @ClrClass(value = TYPE, type = ClrClass.None.class, typeParameters = "TSource", interfaces = {"System.Collections.Generic.IEnumerable`1[TSource]",
        "System.IDisposable"})
    public static final class Plain {
        private Plain() {}

        public static Enumerator getEnumerator(LazySequence self) {
            return new Enumerator(self);
        }
    }

    /** System.Linq.IGrouping: the elements that have a key in common. */
    @ClrClass(value = "System.Linq.Grouping`2", type = ClrClass.None.class, typeParameters = {"TKey", "TElement"},
        interfaces = "System.Collections.Generic.IEnumerable`1[TElement]")
    public static final class Grouping extends LazySequence {

        private final Object key;

        Grouping(ClrType keyType, ClrType elementType, Object key, List<Object> elements) {
            super("System.Linq.Grouping`2", List.of(keyType, elementType), elements);
            this.key = key;
        }

        @org.mooring.dotnet.Name("Key")
        @org.mooring.dotnet.Get
        @org.mooring.dotnet.Type("TKey")
        public static Object key(Grouping self) {
            return self.key;
        }
    }

    /** System.Linq.IOrderedEnumerable: may be ordered further. */
    @ClrClass(value = "System.Linq.OrderedEnumerable`1", type = ClrClass.None.class, typeParameters = "TElement",
        interfaces = "System.Collections.Generic.IEnumerable`1[TElement]")
    public static final class Ordered extends LazySequence {

        final List<Object> items;
        final java.util.Comparator<Object> order;

        Ordered(ClrType element, List<Object> items, java.util.Comparator<Object> order) {
            super("System.Linq.OrderedEnumerable`1", List.of(element), () -> {
                List<Object> sorted = new java.util.ArrayList<>(items);
                sorted.sort(order);
                return sorted.iterator();
            });
            this.items = items;
            this.order = order;
        }
    }
}
