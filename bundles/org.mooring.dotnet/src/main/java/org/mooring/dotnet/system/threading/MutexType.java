package org.mooring.dotnet.system.threading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.TimeSpan;

/** System.Threading.Mutex; one with a name is shared by all sessions of this process. */
@ClrClass(value = "System.Threading.Mutex", base = "System.Threading.WaitHandle")
public final class MutexType {

    private static final Map<String, ReentrantLock> NAMED = new ConcurrentHashMap<>();

    private final ReentrantLock lock;

    private MutexType(ReentrantLock lock, boolean owned) {
        this.lock = lock;
        if (owned) {
            lock.tryLock();
        }
    }

    @New
    public static MutexType make() {
        return make(false);
    }

    @New
    public static MutexType make(boolean initiallyOwned) {
        return new MutexType(new ReentrantLock(), initiallyOwned);
    }

    @New
    public static MutexType make(boolean initiallyOwned, String name) {
        return new MutexType(name == null || name.isEmpty() ? new ReentrantLock() : NAMED.computeIfAbsent(name, n -> new ReentrantLock()), initiallyOwned);
    }

    @New
    public static MutexType make(boolean initiallyOwned, String name, ByRef createdNew) {
        createdNew.set(name == null || !NAMED.containsKey(name));
        return make(initiallyOwned, name);
    }

    @Member
    public static boolean tryOpenExisting(String name, ByRef result) {
        ReentrantLock found = NAMED.get(name);
        result.set(found == null ? null : new MutexType(found, false));
        return found != null;
    }

    @Member
    public boolean waitOne() {
        return Waits.run(-1, lock::tryLock);
    }

    @Member
    public boolean waitOne(int millisecondsTimeout) {
        return Waits.run(millisecondsTimeout, lock::tryLock);
    }

    @Member
    public boolean waitOne(TimeSpan timeout) {
        return Waits.run(Waits.milliseconds(timeout), lock::tryLock);
    }

    @Member
    public boolean waitOne(int millisecondsTimeout, @Optional boolean exitContext) {
        return waitOne(millisecondsTimeout);
    }

    @Member
    public void releaseMutex() {
        if (!lock.isHeldByCurrentThread()) {
            throw Waits.unsynchronized("System.ApplicationException");
        }
        lock.unlock();
    }

    @Member
    public void close() {
        NAMED.values().remove(lock);
    }

    @Member
    public void dispose() {
        close();
    }

    @Override
    public String toString() {
        return "System.Threading.Mutex";
    }
}
