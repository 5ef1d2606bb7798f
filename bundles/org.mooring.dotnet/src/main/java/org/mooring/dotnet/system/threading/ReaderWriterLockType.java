package org.mooring.dotnet.system.threading;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** System.Threading.ReaderWriterLockSlim. */
@ClrClass(value = "System.Threading.ReaderWriterLockSlim", interfaces = "System.IDisposable")
public final class ReaderWriterLockType {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    @New
    public static ReaderWriterLockType make() {
        return new ReaderWriterLockType();
    }

    @Get
    public boolean isReadLockHeld() {
        return lock.getReadHoldCount() > 0;
    }

    @Get
    public boolean isWriteLockHeld() {
        return lock.isWriteLockedByCurrentThread();
    }

    @Get
    public int currentReadCount() {
        return lock.getReadLockCount();
    }

    private RuntimeException held() {
        return org.mooring.dotnet.Exceptions.make("System.Threading.LockRecursionException",
                "Recursive " + (isWriteLockHeld() ? "write" : "read") + " lock acquisitions not allowed in this mode.");
    }

    @Member
    public void enterReadLock() {
        if (isReadLockHeld() || isWriteLockHeld()) {
            throw held();
        }
        Waits.run(-1, lock.readLock()::tryLock);
    }

    @Member
    public boolean tryEnterReadLock(int millisecondsTimeout) {
        return Waits.run(millisecondsTimeout, lock.readLock()::tryLock);
    }

    @Member
    public void exitReadLock() {
        if (!isReadLockHeld()) {
            throw org.mooring.dotnet.Exceptions.make("System.Threading.SynchronizationLockException", "The read lock is being released without being held.");
        }
        lock.readLock().unlock();
    }

    @Member
    public void enterWriteLock() {
        if (isReadLockHeld() || isWriteLockHeld()) {
            throw held();
        }
        Waits.run(-1, lock.writeLock()::tryLock);
    }

    @Member
    public boolean tryEnterWriteLock(int millisecondsTimeout) {
        return Waits.run(millisecondsTimeout, lock.writeLock()::tryLock);
    }

    @Member
    public void exitWriteLock() {
        if (!isWriteLockHeld()) {
            throw org.mooring.dotnet.Exceptions.make("System.Threading.SynchronizationLockException", "The write lock is being released without being held.");
        }
        lock.writeLock().unlock();
    }

    @Member
    public void dispose() {
        // Nothing is held.
    }
}
