package org.mooring.dotnet.system.collections;

import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** What queues and stacks share: lists whose first item is the next one out. */
public final class NextOutMembers {

    private NextOutMembers() {}

    @New
    public static ClrCollection make(@Self ClrType type) {
        return make(type, List.of());
    }

    @New
    public static ClrCollection make(@Self ClrType type, int capacity) {
        return make(type);
    }

    public static boolean tryPeek(ClrCollection self, @Type("T") ByRef result) {
        synchronized (items(self)) {
            result.set(self.isEmpty() ? self.element().defaultValue() : items(self).getFirst());
            return !self.isEmpty();
        }
    }

    static ClrCollection make(ClrType type, Collection<?> items) {
        return new ClrCollection(type, type.name().startsWith("Concurrent") ? new SharedItems(items) : new LinkedList<>(items), null);
    }

    static boolean tryTake(ClrCollection self, ByRef result) {
        synchronized (items(self)) {
            boolean there = tryPeek(self, result);
            items(self).pollFirst();
            return there;
        }
    }

    static LinkedList<Object> items(ClrCollection self) {
        return (LinkedList<Object>) self.items();
    }

    /** @param message of the exception where there are none */
    static LinkedList<Object> items(ClrCollection self, String message) {
        if (self.isEmpty()) {
            throw Exceptions.invalidOperation(message);
        }
        return items(self);
    }
}
