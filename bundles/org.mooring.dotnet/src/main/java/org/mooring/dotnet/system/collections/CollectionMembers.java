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

}
