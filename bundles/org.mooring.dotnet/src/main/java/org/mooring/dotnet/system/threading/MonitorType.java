package org.mooring.dotnet.system.threading;

import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.TimeSpan;

/** System.Threading.Monitor: a lock for each object that is asked for one. */
@ClrClass(value = "System.Threading.Monitor", type = ClrClass.None.class)
public final class MonitorType {

    /** The lock of one object. */
    private static final class Lock extends ReentrantLock {
        private static final long serialVersionUID = 1;
    }

    private static final java.util.Map<Object, Lock> VALUES = new WeakHashMap<>();

    private MonitorType() {}

    private static Lock of(Object obj) {
        if (obj == null) {
            throw Exceptions.argumentNull("obj");
        }
        synchronized (VALUES) {
            return VALUES.computeIfAbsent(obj, o -> new Lock());
        }
    }

    public static void enter(Object obj) {
        Lock lock = of(obj);
        Waits.run(-1, lock::tryLock);
    }

    public static void enter(Object obj, ByRef lockTaken) {
        enter(obj);
        lockTaken.set(true);
    }

    public static boolean tryEnter(Object obj) {
        return of(obj).tryLock();
    }

    public static void tryEnter(Object obj, ByRef lockTaken) {
        lockTaken.set(tryEnter(obj));
    }

    public static boolean tryEnter(Object obj, int millisecondsTimeout) {
        return Waits.run(millisecondsTimeout, of(obj)::tryLock);
    }

    public static boolean tryEnter(Object obj, TimeSpan timeout) {
        return Waits.run(Waits.milliseconds(timeout), of(obj)::tryLock);
    }

    public static void exit(Object obj) {
        Lock lock = of(obj);
        if (!lock.isHeldByCurrentThread()) {
            throw Waits.unsynchronized("System.Threading.SynchronizationLockException");
        }
        lock.unlock();
    }

    public static boolean isEntered(Object obj) {
        return of(obj).isHeldByCurrentThread();
    }
}
