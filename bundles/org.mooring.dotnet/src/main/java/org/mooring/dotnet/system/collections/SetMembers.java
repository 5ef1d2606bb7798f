package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** What HashSet and SortedSet have in common. */
public final class SetMembers {

    private static final String SEQUENCE = "System.Collections.Generic.IEnumerable`1[T]";

    private SetMembers() {}

    @Get
    @Type("System.Collections.Generic.IEqualityComparer`1[T]")
    public static Object comparer(ClrCollection self) {
        return self.comparer();
    }

    public static boolean add(ClrCollection self, @Type("T") Object item) {
        return self.items().add(item);
    }

    public static boolean remove(ClrCollection self, @Type("T") Object item) {
        return self.items().remove(item);
    }

    public static boolean contains(ClrCollection self, @Type("T") Object item) {
        return self.items().contains(item);
    }

    public static boolean tryGetValue(ClrCollection self, @Type("T") Object equalValue, @Type("T") ByRef actualValue) {
        for (Object item : self) {
            if (Comparers.equal(item, equalValue) || self.comparer() != null && self.comparer().equals((String) item, (String) equalValue)) {
                actualValue.set(item);
                return true;
            }
        }
        return false;
    }

    /** A set that compares as {@code self} does. */
    private static ClrCollection like(ClrCollection self, Object other) {
        ClrCollection made = HashSetType.empty(self.clrType(), self.comparer());
        Sequences.of(other).forEach(made.items()::add);
        return made;
    }

    public static void unionWith(ClrCollection self, @Type(SEQUENCE) Object other) {
        Sequences.of(other).forEach(self.items()::add);
    }

    public static void intersectWith(ClrCollection self, @Type(SEQUENCE) Object other) {
        ClrCollection kept = like(self, other);
        self.items().removeIf(item -> !kept.items().contains(item));
    }

    public static void exceptWith(ClrCollection self, @Type(SEQUENCE) Object other) {
        for (Object item : Sequences.list(other)) {
            self.items().remove(item);
        }
    }

    public static void symmetricExceptWith(ClrCollection self, @Type(SEQUENCE) Object other) {
        for (Object item : like(self, other)) {
            if (!self.items().remove(item)) {
                self.items().add(item);
            }
        }
    }

    public static boolean isSubsetOf(ClrCollection self, @Type(SEQUENCE) Object other) {
        ClrCollection set = like(self, other);
        return self.stream().allMatch(set.items()::contains);
    }

    public static boolean isSupersetOf(ClrCollection self, @Type(SEQUENCE) Object other) {
        return Sequences.list(other).stream().allMatch(self.items()::contains);
    }

    public static boolean isProperSubsetOf(ClrCollection self, @Type(SEQUENCE) Object other) {
        return isSubsetOf(self, other) && like(self, other).size() > self.size();
    }

    public static boolean isProperSupersetOf(ClrCollection self, @Type(SEQUENCE) Object other) {
        return isSupersetOf(self, other) && like(self, other).size() < self.size();
    }

    public static boolean overlaps(ClrCollection self, @Type(SEQUENCE) Object other) {
        return Sequences.list(other).stream().anyMatch(self.items()::contains);
    }

    public static boolean setEquals(ClrCollection self, @Type(SEQUENCE) Object other) {
        return isSupersetOf(self, other) && like(self, other).size() == self.size();
    }

    public static int removeWhere(ClrCollection self, @Type("System.Predicate`1[T]") Delegate match) {
        List<Object> gone = new ArrayList<>();
        for (Object item : self) {
            if (Comparers.isTrue(match.invoke(item))) {
                gone.add(item);
            }
        }
        gone.forEach(self.items()::remove);
        return gone.size();
    }
}
