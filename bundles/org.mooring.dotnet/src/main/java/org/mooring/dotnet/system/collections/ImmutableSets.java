package org.mooring.dotnet.system.collections;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeSet;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** The sets, queue and stack of System.Collections.Immutable: what would change one makes another. */
public final class ImmutableSets {

    private static final String SEQUENCE = "System.Collections.Generic.IEnumerable`1[T]";
    private static final String HASHED = "System.Collections.Immutable.ImmutableHashSet`1";
    private static final String SORTED = "System.Collections.Immutable.ImmutableSortedSet`1";
    private static final String QUEUE = "System.Collections.Immutable.ImmutableQueue`1";
    private static final String STACK = "System.Collections.Immutable.ImmutableStack`1";

    private ImmutableSets() {}

    private static ClrCollection of(ClrType type, Collection<Object> items) {
        return new ClrCollection(type, items, null);
    }

    private static Collection<Object> holder(ClrType type, Collection<?> items) {
        Collection<Object> held = type.name().startsWith("ImmutableSorted") ? new TreeSet<>(Comparers.DEFAULT) : new LinkedHashSet<>();
        held.addAll(items);
        return held;
    }

    private static ClrType constructed(String definition, ClrType element) {
        return ClrTypes.generic(ClrTypes.find(definition), List.of(element));
    }

    private static ClrCollection set(String definition, ClrType element, Object items) {
        ClrType type = constructed(definition, element);
        return of(type, holder(type, Sequences.list(items)));
    }

    /** What the sets have. */
    public static final class Shared {

        private Shared() {}

        private interface Change {
            void on(Collection<Object> items);
        }

        private static ClrCollection changed(ClrCollection self, Change change) {
            Collection<Object> items = holder(self.clrType(), self.items());
            change.on(items);
            return of(self.clrType(), items);
        }

        @Get
        public static Object empty(@Self ClrType type) {
            return of(type, holder(type, List.of()));
        }

        @Get
        public static int count(ClrCollection self) {
            return self.size();
        }

        @Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }

        @Type("TSelf")
        public static Object add(ClrCollection self, @Type("T") Object item) {
            return self.contains(item) ? self : changed(self, items -> items.add(item));
        }

        @Type("TSelf")
        public static Object remove(ClrCollection self, @Type("T") Object item) {
            return changed(self, items -> items.remove(item));
        }

        @Type("TSelf")
        public static Object clear(ClrCollection self) {
            return changed(self, Collection::clear);
        }

        @Type("TSelf")
        public static Object union(ClrCollection self, @Type(SEQUENCE) Object other) {
            return changed(self, items -> items.addAll(Sequences.list(other)));
        }

        @Type("TSelf")
        public static Object except(ClrCollection self, @Type(SEQUENCE) Object other) {
            return changed(self, items -> items.removeAll(Sequences.list(other)));
        }

        @Type("TSelf")
        public static Object intersect(ClrCollection self, @Type(SEQUENCE) Object other) {
            return changed(self, items -> items.retainAll(Sequences.list(other)));
        }

        public static boolean contains(ClrCollection self, @Type("T") Object item) {
            return self.items().contains(item);
        }

        @Type("System.Collections.Generic.IEnumerator`1[T]")
        public static Object getEnumerator(ClrCollection self) {
            return new org.mooring.dotnet.Enumerator(self);
        }
    }

    /** System.Collections.Immutable.ImmutableHashSet. */
    @ClrClass(value = HASHED, type = ClrCollection.class, typeParameters = "T", shared = Shared.class,
            interfaces = {"System.Collections.Generic.ISet`1[T]", "System.Collections.Generic.IReadOnlySet`1[T]"})
    public static final class Hashed {

        private Hashed() {}
    }

    /** System.Collections.Immutable.ImmutableSortedSet. */
    @ClrClass(value = SORTED, type = ClrCollection.class, typeParameters = "T", shared = Shared.class,
            interfaces = {"System.Collections.Generic.ISet`1[T]", "System.Collections.Generic.IReadOnlySet`1[T]"})
    public static final class Sorted {

        private Sorted() {}

        @Get
        @Type("T")
        public static Object min(ClrCollection self) {
            return self.isEmpty() ? null : ((TreeSet<Object>) self.items()).first();
        }

        @Get
        @Type("T")
        public static Object max(ClrCollection self) {
            return self.isEmpty() ? null : ((TreeSet<Object>) self.items()).last();
        }
    }

    private static ClrCollection line(ClrType type, Collection<?> items) {
        return of(type, new LinkedList<>(items));
    }

    private static LinkedList<Object> notEmpty(ClrCollection self) {
        if (self.isEmpty()) {
            throw Exceptions.invalidOperation("This operation does not apply to an empty instance.");
        }
        return new LinkedList<>(self.items());
    }

    /** System.Collections.Immutable.ImmutableQueue. */
    @ClrClass(value = QUEUE, type = ClrCollection.class, typeParameters = "T", interfaces = SEQUENCE)
    public static final class Queue {

        private Queue() {}

        @Get
        public static Object empty(@Self ClrType type) {
            return line(type, List.of());
        }

        @Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }

        @Type("T")
        public static Object peek(ClrCollection self) {
            return notEmpty(self).getFirst();
        }

        @Type("TSelf")
        public static Object enqueue(ClrCollection self, @Type("T") Object value) {
            LinkedList<Object> items = new LinkedList<>(self.items());
            items.addLast(value);
            return line(self.clrType(), items);
        }

        @Type("TSelf")
        public static Object dequeue(ClrCollection self) {
            LinkedList<Object> items = notEmpty(self);
            items.removeFirst();
            return line(self.clrType(), items);
        }
    }

    /** System.Collections.Immutable.ImmutableStack. */
    @ClrClass(value = STACK, type = ClrCollection.class, typeParameters = "T", interfaces = SEQUENCE)
    public static final class Stack {

        private Stack() {}

        @Get
        public static Object empty(@Self ClrType type) {
            return line(type, List.of());
        }

        @Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }

        @Type("T")
        public static Object peek(ClrCollection self) {
            return notEmpty(self).getFirst();
        }

        @Type("TSelf")
        public static Object push(ClrCollection self, @Type("T") Object value) {
            LinkedList<Object> items = new LinkedList<>(self.items());
            items.addFirst(value);
            return line(self.clrType(), items);
        }

        @Type("TSelf")
        public static Object pop(ClrCollection self) {
            LinkedList<Object> items = notEmpty(self);
            items.removeFirst();
            return line(self.clrType(), items);
        }
    }

    /** System.Collections.Immutable.ImmutableHashSet, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableHashSet", type = ClrClass.None.class)
    public static final class HashedMaking {

        private HashedMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableHashSet`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return set(HASHED, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableHashSet`1[T]")
        public static Object createRange(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object items) {
            return set(HASHED, type, items);
        }
    }

    /** System.Collections.Immutable.ImmutableSortedSet, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableSortedSet", type = ClrClass.None.class)
    public static final class SortedMaking {

        private SortedMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableSortedSet`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return set(SORTED, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableSortedSet`1[T]")
        public static Object createRange(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object items) {
            return set(SORTED, type, items);
        }
    }

    /** System.Collections.Immutable.ImmutableQueue, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableQueue", type = ClrClass.None.class)
    public static final class QueueMaking {

        private QueueMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableQueue`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return line(constructed(QUEUE, type), Sequences.list(items));
        }
    }

    /** System.Collections.Immutable.ImmutableStack, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableStack", type = ClrClass.None.class)
    public static final class StackMaking {

        private StackMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableStack`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return line(constructed(STACK, type), new java.util.ArrayList<>(Sequences.list(items)).reversed());
        }
    }
}
