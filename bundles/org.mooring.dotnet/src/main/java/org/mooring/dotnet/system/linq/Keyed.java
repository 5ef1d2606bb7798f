package org.mooring.dotnet.system.linq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.StringComparer;

/** Sets of elements as a comparer (null: the default one) tells them apart, in the order in which they came. */
final class Keyed {

    private Keyed() {}

    /** An element with its comparer's equality. */
    private record Key(Object comparer, Object value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Comparers.isTrue(call("Equals", value, key.value));
        }

        @Override
        public int hashCode() {
            return ((Number) call("GetHashCode", value)).intValue();
        }

        private Object call(String name, Object... arguments) {
            for (ClrMethod method : ClrTypes.of(comparer).methods(name, false)) {
                if (method.parameters().size() == arguments.length) {
                    return method.invoke(comparer, arguments);
                }
            }
            throw new IllegalStateException(ClrTypes.of(comparer) + " is no equality comparer.");
        }
    }

    private static Object key(Object value, Object comparer) {
        if (comparer == null || value == null) {
            return value;
        }
        return comparer instanceof StringComparer strings ? value instanceof String s ? strings.key(s) : value : new Key(comparer, value);
    }

    private static Map<Object, Object> map(Object source, Object comparer) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Object each : Sequences.of(source)) {
            all.putIfAbsent(key(each, comparer), each);
        }
        return all;
    }

    static Collection<Object> set(Object source, Object comparer) {
        return map(source, comparer).values();
    }

    static Collection<Object> union(Object first, Object second, Object comparer) {
        Map<Object, Object> all = map(first, comparer);
        map(second, comparer).forEach(all::putIfAbsent);
        return all.values();
    }

    static Collection<Object> intersect(Object first, Object second, Object comparer) {
        Map<Object, Object> all = map(first, comparer);
        all.keySet().retainAll(new HashSet<>(map(second, comparer).keySet()));
        return all.values();
    }

    static List<Object> except(Object first, Object second, Object comparer) {
        Map<Object, Object> all = map(first, comparer);
        Set<Object> others = new HashSet<>(map(second, comparer).keySet());
        List<Object> left = new ArrayList<>();
        all.forEach((key, value) -> {
            if (!others.contains(key)) {
                left.add(value);
            }
        });
        return left;
    }
}
