package org.mooring.shell.powershell.parallel;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.shell.powershell.runtime.Signal;

/** Tasks that run beside a command, which writes what they write as it comes; only so many at once. */
final class ParallelRun {

    private static final int KEPT = 1000;

    private final CmdletContext context;
    private final int limit;
    private final long deadline;
    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(KEPT);
    private final Set<ParallelTask> running = new HashSet<>();
    private boolean over;

    private record Item(Object value, StreamRecord record, ParallelTask ended) {}

    /** @param seconds after which everything is stopped; 0 for never */
    ParallelRun(CmdletContext context, int limit, int seconds) {
        this.context = context;
        this.limit = limit;
        this.deadline = seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Whether the time is over: nothing more will start. */
    boolean isOver() {
        return over;
    }

    /** Starts a task as soon as its turn comes; writes what comes meanwhile. */
    void start(ParallelTask task) {
        while (running.size() >= limit) {
            writeNext();
        }
        writeWhatIsThere();
        if (over) {
            return;
        }
        running.add(task);
        Thread.ofVirtual().name("mooring-parallel").start(() -> run(task));
    }

    /** Until all have ended. */
    void finish() {
        while (!running.isEmpty()) {
            writeNext();
        }
    }

    /** Asks all to stop. */
    void stop() {
        over = true;
        Set.copyOf(running).forEach(ParallelTask::stop);
    }

    private void run(ParallelTask task) {
        try {
            PipelineOutcome outcome = task.run(new PipelineOutput() {
                @Override
                public void output(Object value) {
                    put(new Item(value, null, null));
                }

                @Override
                public void record(StreamRecord record) {
                    put(new Item(null, record, null));
                }
            });
            Throwable reason = switch (outcome) {
                case PipelineOutcome.Completed completed -> null;
                case PipelineOutcome.Stopped stopped -> stopped.reason().exception();
                case PipelineOutcome.Failed failed -> failed.exception();
            };
            Thread.interrupted();
            if (reason != null) {
                put(new Item(null, new ErrorRecord(reason, "PSTaskException", ErrorCategory.InvalidOperation, null), null));
            }
        } finally {
            put(new Item(null, null, task));
        }
    }

    private void put(Item item) {
        try {
            items.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Signal.Stopped();
        }
    }

    private void writeNext() {
        try {
            if (over || deadline == Long.MAX_VALUE) {
                write(items.take());
                return;
            }
            Item item = items.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (item != null) {
                write(item);
            } else {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Signal.Stopped();
        }
    }

    private void writeWhatIsThere() {
        for (Item item = items.poll(); item != null; item = items.poll()) {
            write(item);
        }
    }

    private void write(Item item) {
        if (item.ended() != null) {
            running.remove(item.ended());
        } else if (item.record() != null) {
            context.forward(item.record());
        } else {
            context.writeObject(item.value(), false);
        }
    }
}
