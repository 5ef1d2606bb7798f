package org.mooring.dotnet.system.threading;

import java.util.function.UnaryOperator;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.Threading.Interlocked: of the variables behind {@code [ref]}. */
@ClrClass(value = "System.Threading.Interlocked", type = ClrClass.None.class)
public final class InterlockedType {

    private static final Object LOCK = new Object();

    private InterlockedType() {}

    private static Number sum(Object value, long more) {
        return switch (value) {
            case Integer i -> i + (int) more;
            case Long l -> l + more;
            case UInt32 u -> new UInt32(u.longValue() + more & 0xFFFFFFFFL);
            case UInt64 u -> new UInt64(u.longValue() + more);
            default -> throw Exceptions.argument("The value of the reference is no integer.");
        };
    }

    private static Object update(ByRef location, UnaryOperator<Object> change, boolean answersOld) {
        synchronized (LOCK) {
            Object old = location.get();
            Object changed = change.apply(old);
            location.set(changed);
            return answersOld ? old : changed;
        }
    }

    public static Object increment(ByRef location) {
        return update(location, value -> sum(value, 1), false);
    }

    public static Object decrement(ByRef location) {
        return update(location, value -> sum(value, -1), false);
    }

    public static Object add(ByRef location1, long value) {
        return update(location1, old -> sum(old, value), false);
    }

    public static Object and(ByRef location1, long value) {
        return update(location1, old -> sum(old, (((Number) old).longValue() & value) - ((Number) old).longValue()), true);
    }

    public static Object or(ByRef location1, long value) {
        return update(location1, old -> sum(old, (((Number) old).longValue() | value) - ((Number) old).longValue()), true);
    }

    public static Object exchange(ByRef location1, Object value) {
        return update(location1, old -> value, true);
    }

    public static Object compareExchange(ByRef location1, Object value, Object comparand) {
        return update(location1, old -> old == comparand || old != null && !(old instanceof String) && Comparers.equal(old, comparand) ? value : old, true);
    }

    public static long read(ByRef location) {
        synchronized (LOCK) {
            return ((Number) location.get()).longValue();
        }
    }

    public static void memoryBarrier() {
        java.lang.invoke.VarHandle.fullFence();
    }
}
