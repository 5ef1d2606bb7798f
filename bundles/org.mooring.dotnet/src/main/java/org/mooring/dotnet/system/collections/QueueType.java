package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.Queue. */
@ClrClass(value = "System.Collections.Generic.Queue`1", type = ClrCollection.class, typeParameters = "T", shared = {CollectionMembers.class, NextOutMembers.class},
        interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
public final class QueueType {

    private QueueType() {}

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IEnumerable") Object collection) {
        return NextOutMembers.make(type, Sequences.list(collection));
    }

    public static void enqueue(ClrCollection self, @Type("T") Object item) {
        NextOutMembers.items(self).addLast(item);
    }

    @Type("T")
    public static Object dequeue(ClrCollection self) {
        return NextOutMembers.items(self, "Queue empty.").removeFirst();
    }

    @Type("T")
    public static Object peek(ClrCollection self) {
        return NextOutMembers.items(self, "Queue empty.").getFirst();
    }

    public static boolean tryDequeue(ClrCollection self, @Type("T") ByRef result) {
        return NextOutMembers.tryTake(self, result);
    }

    /** System.Collections.Queue. */
    @ClrClass(value = "System.Collections.Queue", type = ClrCollection.class, shared = {CollectionMembers.class, NextOutMembers.class, QueueType.class},
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
            shared = {CollectionMembers.class, NextOutMembers.class, QueueType.class},
            interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
    public static final class Concurrent {

        private Concurrent() {}

        @org.mooring.dotnet.Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }
    }
}
