package org.mooring.process.jvm;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.shell.PipelineInput;

/**
 * Objects on their way from the client into a pipeline. Bounded by their size on the wire: who brings more than the pipeline takes waits,
 * until it takes them or has ended. What comes after the end is dropped, as PowerShell does.
 */
final class InputQueue implements PipelineInput {

    private record Item(Object value, int bytes) {}

    private final int maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Item> items = new ArrayDeque<>();
    private long bytes;
    private boolean complete;
    private boolean abandoned;

    InputQueue(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Waits while the queue is full; an object that is larger than the whole queue gets in when the queue is empty. */
    void add(Object value, int size) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!complete && !abandoned && bytes > 0 && bytes + size > maxBytes) {
                changed.await();
            }
            if (!complete && !abandoned) {
                items.add(new Item(value, size));
                bytes += size;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** No more will come. */
    void complete() {
        lock.lock();
        try {
            complete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody will take any more; who waits for an object sees the end. */
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            items.clear();
            bytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Iterator<Object> objects() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                lock.lock();
                try {
                    while (items.isEmpty() && !complete && !abandoned) {
                        changed.awaitUninterruptibly();
                    }
                    return !items.isEmpty();
                } finally {
                    lock.unlock();
                }
            }

            @Override
            public Object next() {
                lock.lock();
                try {
                    Item item = items.poll();
                    if (item == null) {
                        throw new NoSuchElementException();
                    }
                    bytes -= item.bytes();
                    changed.signalAll();
                    return item.value();
                } finally {
                    lock.unlock();
                }
            }
        };
    }
}
