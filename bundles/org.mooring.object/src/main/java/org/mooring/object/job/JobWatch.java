package org.mooring.object.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.mooring.api.stream.DotNetException;

/** Waits for anything new of some jobs and their child jobs. */
public final class JobWatch implements AutoCloseable {

    private final Semaphore news = new Semaphore(0);
    private final List<Job.Watch> watches = new ArrayList<>();

    public JobWatch(List<Job> jobs) {
        jobs.forEach(this::add);
    }

    private void add(Job job) {
        watches.add(job.watch(news::release));
        job.children().forEach(this::add);
    }

    /** Until something is new since the last call; false when the time is over: as System.nanoTime has it. */
    public boolean await(long deadline) {
        try {
            if (deadline == Long.MAX_VALUE) {
                news.acquire();
            } else if (!news.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            news.drainPermits();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    @Override
    public void close() {
        watches.forEach(Job.Watch::close);
    }
}
