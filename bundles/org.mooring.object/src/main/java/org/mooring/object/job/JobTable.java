package org.mooring.object.job;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A session's jobs, by their ids (PowerShell's JobRepository). They end with the session. */
public final class JobTable implements AutoCloseable {

    /** How many thread jobs run at once until one of them says otherwise. */
    private static final int THREAD_JOBS = 5;

    private final TreeMap<Integer, Job> jobs = new TreeMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Throttle threads = new Throttle(THREAD_JOBS);

    int nextId() {
        return lastId.incrementAndGet();
    }

    /** In the order of their ids; child jobs are found in their parents. */
    public List<Job> all() {
        synchronized (jobs) {
            return new ArrayList<>(jobs.values());
        }
    }

    public void add(Job job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
    }

    /** False when it was not there. */
    public boolean remove(Job job) {
        synchronized (jobs) {
            return jobs.remove(job.id(), job);
        }
    }

    /** What thread jobs wait in until their turn comes. */
    public Throttle threads() {
        return threads;
    }

    /** Stops and frees all. */
    @Override
    public void close() {
        threads.close();
        List<Job> left = all();
        synchronized (jobs) {
            jobs.clear();
        }
        left.forEach(Job::dispose);
    }
}
