package org.mooring.dotnet.system.collections;

import java.util.List;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.Concurrent.ConcurrentBag: what came last is taken and enumerated first, as on the thread that put it in. */
@ClrClass(value = "System.Collections.Concurrent.ConcurrentBag`1", type = ClrCollection.class, typeParameters = "T", shared = CollectionMembers.class,
        interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]"})
public final class ConcurrentBagType {

    private ConcurrentBagType() {}

    @New
    public static ClrCollection make(@Self ClrType type) {
        return new ClrCollection(type, new SharedItems(List.of()), null);
    }

    @New
    public static ClrCollection make(@Self ClrType type, @Type("System.Collections.IEnumerable") Object collection) {
        return new ClrCollection(type, new SharedItems(Sequences.list(collection).reversed()), null);
    }

    private static SharedItems items(ClrCollection self) {
        return (SharedItems) self.items();
    }

    @Get
    public static boolean isEmpty(ClrCollection self) {
        return self.isEmpty();
    }

    public static void add(ClrCollection self, @Type("T") Object item) {
        items(self).addFirst(item);
    }

    public static boolean tryTake(ClrCollection self, @Type("T") ByRef result) {
        synchronized (items(self)) {
            boolean there = tryPeek(self, result);
            items(self).pollFirst();
            return there;
        }
    }

    public static boolean tryPeek(ClrCollection self, @Type("T") ByRef result) {
        synchronized (items(self)) {
            boolean there = !self.isEmpty();
            result.set(there ? items(self).getFirst() : self.element().defaultValue());
            return there;
        }
    }
}
