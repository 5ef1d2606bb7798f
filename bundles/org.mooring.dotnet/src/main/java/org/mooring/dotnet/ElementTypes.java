package org.mooring.dotnet;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Types of arrays that their Java class does not tell: those of script classes, of enumerations without a Java enum, of PSObject, of
 * interfaces. Kept beside the arrays for as long as these live; the others cost nothing.
 */
final class ElementTypes {

    private static final ConcurrentHashMap<Object, ClrType> TYPES = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private ElementTypes() {}

    /** An array by what it is, not by what is in it. */
    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object array, ReferenceQueue<Object> queue) {
            super(array, queue);
            hash = System.identityHashCode(array);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key key && refersTo(key.get()) && key.get() != null;
        }
    }

    /** What {@link Key}s are asked with: equal to the key of the same array. */
    private record Probe(Object array) {

        @Override
        public int hashCode() {
            return System.identityHashCode(array);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.refersTo(array);
        }
    }

    /** Remembers the type of a new array. */
    static void remember(Object array, ClrType type) {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            TYPES.remove(gone);
        }
        TYPES.put(new Key(array, GONE), type);
    }

    /** The array's type where it was remembered, else what its class says. */
    static ClrType of(Object array, ClrType byClass) {
        if (TYPES.isEmpty()) {
            return byClass;
        }
        ClrType type = TYPES.get(new Probe(array));
        return type == null ? byClass : type;
    }
}
