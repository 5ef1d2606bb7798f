package org.mooring.dotnet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The arrays and constructed types that were made of one type: kept with it, so that they go when it goes. */
final class Derived {

    private record Construction(ClrType definition, List<ClrType> arguments) {}

    private final ClrType of;
    private final Map<Object, ClrType> made = new ConcurrentHashMap<>(2);

    Derived(ClrType of) {
        this.of = of;
    }

    ClrType array(int rank) {
        return made.computeIfAbsent(rank, r -> new ArrayType(of, rank));
    }

    /** Kept with the argument that lives shortest: one that is not a stand-in of ours. */
    ClrType construct(List<ClrType> arguments) {
        ClrType keeper = of;
        for (ClrType argument : arguments) {
            if (!(argument instanceof Definition)) {
                keeper = argument;
            }
        }
        Construction key = new Construction(of, List.copyOf(arguments));
        Map<Object, ClrType> kept = keeper.derived().made;
        ClrType type = kept.get(key);
        if (type == null) {
            type = new ConstructedType((Definition) of, key.arguments());
            ClrType earlier = kept.putIfAbsent(key, type);
            type = earlier == null ? type : earlier;
        }
        return type;
    }
}
