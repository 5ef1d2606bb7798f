package org.mooring.dotnet.system.collections;

import java.util.LinkedList;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.Queue. */
@ClrClass(value = "System.Collections.Generic.Queue`1", type = ClrCollection.class, typeParameters = "T", shared = CollectionMembers.class,
        interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
public final class QueueType {

    private QueueType() {}

    @New
    public static ClrCollection make(@Self ClrType type) {
        return new ClrCollection(type, items(type, java.util.List.of()), null);
    }

    @New
    public static ClrCollection make(@Self ClrType type, int capacity) {
        return make(type);
    }

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IEnumerable") Object collection) {
        return new ClrCollection(type, items(type, Sequences.list(collection)), null);
    }

    private static LinkedList<Object> items(ClrType type, java.util.Collection<?> items) {
        return type.name().startsWith("Concurrent") ? new SharedItems(items) : new LinkedList<>(items);
    }

    private static LinkedList<Object> items(ClrCollection self) {
        return (LinkedList<Object>) self.items();
    }

    private static LinkedList<Object> notEmpty(ClrCollection self) {
        if (self.isEmpty()) {
            throw Exceptions.invalidOperation("Queue empty.");
        }
        return items(self);
    }

    public static void enqueue(ClrCollection self, @Type("T") Object item) {
        items(self).addLast(item);
    }

    @Type("T")
    public static Object dequeue(ClrCollection self) {
        return notEmpty(self).removeFirst();
    }

    @Type("T")
    public static Object peek(ClrCollection self) {
        return notEmpty(self).getFirst();
    }

    public static boolean tryDequeue(ClrCollection self, @Type("T") ByRef result) {
        synchronized (items(self)) {
            boolean there = tryPeek(self, result);
            items(self).pollFirst();
            return there;
        }
    }

    public static boolean tryPeek(ClrCollection self, @Type("T") ByRef result) {
        synchronized (items(self)) {
            result.set(self.isEmpty() ? self.element().defaultValue() : items(self).getFirst());
            return !self.isEmpty();
        }
    }

    /** System.Collections.Queue. */
    @ClrClass(value = "System.Collections.Queue", type = ClrCollection.class, shared = {CollectionMembers.class, QueueType.class},
            interfaces = {"System.Collections.ICollection", "System.ICloneable"})
    public static final class Untyped {

        private Untyped() {}

        public static Object clone(ClrCollection self) {
            return make(self.clrType(), self);
        }

        /** A queue that threads may share, of the same items. */
        @org.mooring.dotnet.Name("Synchronized")
        public static ClrCollection shared(ClrCollection queue) {
            return new ClrCollection(queue.clrType(), new SharedItems(queue), null);
        }
    }

    /** System.Collections.Concurrent.ConcurrentQueue. */
    @ClrClass(value = "System.Collections.Concurrent.ConcurrentQueue`1", type = ClrCollection.class, typeParameters = "T",
            shared = {CollectionMembers.class, QueueType.class},
            interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
    public static final class Concurrent {

        private Concurrent() {}

        @org.mooring.dotnet.Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }
    }
}
