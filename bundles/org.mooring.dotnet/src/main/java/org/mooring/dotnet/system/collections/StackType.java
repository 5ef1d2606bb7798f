package org.mooring.dotnet.system.collections;

import java.util.LinkedList;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.Stack: enumerates the top first. */
@ClrClass(value = "System.Collections.Generic.Stack`1", type = ClrCollection.class, typeParameters = "T", shared = {CollectionMembers.class, NextOutMembers.class},
        interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
public final class StackType {

    private StackType() {}

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IEnumerable") Object collection) {
        ClrCollection made = NextOutMembers.make(type);
        Sequences.of(collection).forEach(item -> push(made, item));
        return made;
    }

    public static void push(ClrCollection self, @Type("T") Object item) {
        NextOutMembers.items(self).addFirst(item);
    }

    @Type("T")
    public static Object pop(ClrCollection self) {
        return NextOutMembers.items(self, "Stack empty.").removeFirst();
    }

    @Type("T")
    public static Object peek(ClrCollection self) {
        return NextOutMembers.items(self, "Stack empty.").getFirst();
    }

    public static boolean tryPop(ClrCollection self, @Type("T") ByRef result) {
        return NextOutMembers.tryTake(self, result);
    }

    /** System.Collections.Stack. */
    @ClrClass(value = "System.Collections.Stack", type = ClrCollection.class, shared = {CollectionMembers.class, NextOutMembers.class, StackType.class},
            interfaces = {"System.Collections.ICollection", "System.ICloneable"})
    public static final class Untyped {

        private Untyped() {}

        /** A stack that threads may share, of the same items. */
        @org.mooring.dotnet.Name("Synchronized")
        public static ClrCollection shared(ClrCollection stack) {
            return new ClrCollection(stack.clrType(), new SharedItems(stack), null);
        }

        public static Object clone(ClrCollection self) {
            return new ClrCollection(self.clrType(), new LinkedList<>(self), null);
        }
    }

    /** System.Collections.Concurrent.ConcurrentStack. */
    @ClrClass(value = "System.Collections.Concurrent.ConcurrentStack`1", type = ClrCollection.class, typeParameters = "T",
            shared = {CollectionMembers.class, NextOutMembers.class, StackType.class},
            interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
    public static final class Concurrent {

        private Concurrent() {}

        @org.mooring.dotnet.Get
        public static boolean isEmpty(ClrCollection self) {
            return self.isEmpty();
        }

        public static void pushRange(ClrCollection self, @Type("T[]") Object items) {
            synchronized (NextOutMembers.items(self)) {
                Sequences.list(items).forEach(item -> push(self, item));
            }
        }

        public static void pushRange(ClrCollection self, @Type("T[]") Object items, int startIndex, int count) {
            synchronized (NextOutMembers.items(self)) {
                Sequences.list(items).subList(startIndex, startIndex + count).forEach(item -> push(self, item));
            }
        }

        /** How many were taken: as many as there are, up to the length of the array. */
        public static int tryPopRange(ClrCollection self, @Type("T[]") Object items) {
            synchronized (NextOutMembers.items(self)) {
                int count = Math.min(self.size(), java.lang.reflect.Array.getLength(items));
                for (int i = 0; i < count; i++) {
                    java.lang.reflect.Array.set(items, i, pop(self));
                }
                return count;
            }
        }
    }
}
