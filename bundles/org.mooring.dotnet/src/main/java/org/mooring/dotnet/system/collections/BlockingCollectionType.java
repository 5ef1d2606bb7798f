package org.mooring.dotnet.system.collections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.Concurrent.BlockingCollection: who takes waits for who adds. */
@ClrClass(value = "System.Collections.Concurrent.BlockingCollection`1", typeParameters = "T",
    interfaces = {"System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection`1[T]", "System.IDisposable"})
public final class BlockingCollectionType implements ClrTyped, Iterable<Object> {

    private final ClrType type;
    private final int bound;
    /** Each item in an array of its own, since items may be null. */
    private final Deque<Object[]> items = new ArrayDeque<>();
    private boolean completed;

    private BlockingCollectionType(ClrType type, int bound) {
        this.type = type;
        this.bound = bound;
    }

    @New
    public static BlockingCollectionType make(@Self ClrType type) {
        return new BlockingCollectionType(type, -1);
    }

    @New
    public static BlockingCollectionType make(@Self ClrType type, int boundedCapacity) {
        if (boundedCapacity < 1) {
            throw Exceptions.outOfRange("The boundedCapacity argument must be positive.", "boundedCapacity");
        }
        return new BlockingCollectionType(type, boundedCapacity);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    public synchronized int count() {
        return items.size();
    }

    @Get
    public int boundedCapacity() {
        return bound;
    }

    @Get
    public synchronized boolean isAddingCompleted() {
        return completed;
    }

    @Get
    public synchronized boolean isCompleted() {
        return completed && items.isEmpty();
    }

    @Member
    public synchronized void completeAdding() {
        completed = true;
        notifyAll();
    }

    /** False when the time is over; -1 for ever. */
    private boolean until(java.util.function.BooleanSupplier condition, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        try {
            while (!condition.getAsBoolean()) {
                long left = milliseconds < 0 ? 1000 : (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 && milliseconds >= 0) {
                    return false;
                }
                wait(Math.max(1, left));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    @Member
    public void add(@Type("T") Object item) {
        tryAdd(item, -1);
    }

    @Member
    public synchronized boolean tryAdd(@Type("T") Object item, @Optional int millisecondsTimeout) {
        if (completed) {
            throw Exceptions.invalidOperation("The collection has been marked as complete with regards to additions.");
        }
        if (!until(() -> bound < 0 || items.size() < bound, millisecondsTimeout)) {
            return false;
        }
        items.add(new Object[] {item});
        notifyAll();
        return true;
    }

    @Member
    @Type("T")
    public synchronized Object take() {
        until(() -> !items.isEmpty() || completed, -1);
        if (items.isEmpty()) {
            throw Exceptions.invalidOperation("The collection argument is empty and has been marked as complete with regards to additions.");
        }
        notifyAll();
        return items.remove()[0];
    }

    @Member
    public synchronized boolean tryTake(@Type("T") ByRef item, @Optional int millisecondsTimeout) {
        until(() -> !items.isEmpty() || completed, millisecondsTimeout);
        Object[] found = items.poll();
        notifyAll();
        item.set(found == null ? type.genericArguments().get(0).defaultValue() : found[0]);
        return found != null;
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[T]")
    public Object getConsumingEnumerable() {
        BlockingCollectionType self = this;
        return (Iterable<Object>) () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                synchronized (self) {
                    until(() -> !items.isEmpty() || completed, -1);
                    return !items.isEmpty();
                }
            }

            @Override
            public Object next() {
                synchronized (self) {
                    if (items.isEmpty()) {
                        throw new NoSuchElementException();
                    }
                    return take();
                }
            }
        };
    }

    @Override
    public synchronized Iterator<Object> iterator() {
        ArrayList<Object> now = new ArrayList<>();
        items.forEach(item -> now.add(item[0]));
        return now.iterator();
    }

    @Member
    @Type("T[]")
    public Object toArray() {
        ArrayList<Object> now = new ArrayList<>();
        iterator().forEachRemaining(now::add);
        return Sequences.toArray(now, type.genericArguments().get(0));
    }

    @Member
    public void dispose() {
        completeAdding();
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
