package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** What queues, stacks, sets and linked lists have in common. */
public final class CollectionMembers {

    private CollectionMembers() {}

    @Get
    public static int count(ClrCollection self) {
        return self.size();
    }

    public static void clear(ClrCollection self) {
        self.items().clear();
    }

    public static boolean contains(ClrCollection self, @Type("T") Object item) {
        return self.stream().anyMatch(i -> Comparers.equal(i, item));
    }

    public static void copyTo(ClrCollection self, @Type("System.Array") Object array, int index) {
        org.mooring.dotnet.system.ArrayMembers.copy(Sequences.toArray(self, self.element()), 0, array, index, self.size());
    }

    @Type("T[]")
    public static Object toArray(ClrCollection self) {
        return Sequences.toArray(self, self.element());
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(ClrCollection self) {
        return new Enumerator(self);
    }

    public static int ensureCapacity(ClrCollection self, int capacity) {
        return Math.max(capacity, self.size());
    }

    public static void trimExcess(ClrCollection self) {
        // Nothing more is held than is there.
    }

    public static void trimToSize(ClrCollection self) {
        // Nothing more is held than is there.
    }

    @Get
    public static boolean isSynchronized(ClrCollection self) {
        return false;
    }

    @Get
    public static Object syncRoot(ClrCollection self) {
        return self;
    }
}
