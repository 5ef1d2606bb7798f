package org.mooring.object;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.dotnet.ClrTypes;

/**
 * Remembers the members that raw values were given, as long as the values live; it must not refer to them, so it keeps the members
 * alone. PowerShell does the same: members that
 * were added to an object are seen through every reference to it.
 */
final class InstanceMembers {

    private static final Map<Key, PSObject> MEMBERS = new ConcurrentHashMap<>();
    private static final Set<Class<?>> CLASSES = ConcurrentHashMap.newKeySet();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private InstanceMembers() {}

    /** A reference that is equal to another one of the same object. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object value, ReferenceQueue<Object> queue) {
            super(value, queue);
            this.hash = System.identityHashCode(value);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    static PSObject wrapper(Object value) {
        if (!hasIdentity(value)) {
            return new PSObject(value);
        }
        CLASSES.add(value.getClass());
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            MEMBERS.remove(gone);
        }
        PSObject members = MEMBERS.computeIfAbsent(new Key(value, GONE), key -> PSObject.membersOf(value));
        return new PSObject(value, members);
    }

    private static boolean hasIdentity(Object value) {
        return value != null && !(value instanceof String) && !(value instanceof Number) && !(value instanceof Boolean)
                && !(value instanceof Character) && !(value instanceof Enum) && !ClrTypes.of(value).isValueType();
    }

    /** The PSObject of a raw value that was given members, or null. */
    static PSObject known(Object value) {
        if (!mayHaveMembers(value)) {
            return null;
        }
        PSObject members = MEMBERS.get(new Key(value, null));
        return members == null ? null : new PSObject(value, members);
    }

    /** Whether some value of this class was ever given members: call sites must ask each time then. */
    static boolean mayHaveMembers(Object value) {
        return !CLASSES.isEmpty() && value != null && CLASSES.contains(value.getClass());
    }
}
