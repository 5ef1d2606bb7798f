package org.mooring.dotnet.system.timers;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;
import org.mooring.dotnet.Events;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** Raises an event after some time, once or again and again (System.Timers.Timer). */
@ClrClass(value = "System.Timers.Timer", base = "System.ComponentModel.Component", interfaces = "System.IDisposable")
public final class Timer implements EventSource {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("mooring-timers").factory());

    private final Events events = new Events("Elapsed", "Disposed");
    private double interval = 100;
    private boolean autoReset = true;
    private ScheduledFuture<?> running;

    private Timer() {}

    @New
    public static Timer make() {
        return new Timer();
    }

    @New
    public static Timer make(double interval) {
        Timer made = new Timer();
        made.interval(interval);
        return made;
    }

    @Get
    public synchronized double interval() {
        return interval;
    }

    @Set
    public synchronized void interval(double milliseconds) {
        if (!(milliseconds > 0)) {
            throw Exceptions.argument("'" + (long) milliseconds + "' is not a valid value for 'Interval'. 'Interval' must be greater than 0.", null);
        }
        interval = milliseconds;
        if (running != null) {
            stop();
            start();
        }
    }

    @Get
    public synchronized boolean autoReset() {
        return autoReset;
    }

    @Set
    public synchronized void autoReset(boolean again) {
        autoReset = again;
    }

    @Get
    public synchronized boolean enabled() {
        return running != null;
    }

    @Set
    public synchronized void enabled(boolean on) {
        if (on) {
            start();
        } else {
            stop();
        }
    }

    @Member
    public synchronized void start() {
        if (running == null) {
            long nanos = Math.max(1, (long) (interval * 1_000_000));
            running = CLOCK.scheduleAtFixedRate(this::elapsed, nanos, nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Member
    public synchronized void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    @Member
    public void close() {
        stop();
    }

    @Member
    public void dispose() {
        stop();
    }

    private void elapsed() {
        synchronized (this) {
            if (running == null) {
                return;
            }
            if (!autoReset) {
                stop();
            }
        }
        events.raise("Elapsed", this, new Elapsed(DateTime.now()));
    }

    @Override
    public Event event(String name) {
        return events.event(name);
    }

    @Override
    public String toString() {
        return "System.Timers.Timer";
    }

    /** System.Timers.ElapsedEventArgs. */
    @ClrClass(value = "System.Timers.ElapsedEventArgs", base = "System.EventArgs")
    public static final class Elapsed {

        private final DateTime signalTime;

        Elapsed(DateTime signalTime) {
            this.signalTime = signalTime;
        }

        @Get
        public DateTime signalTime() {
            return signalTime;
        }

        @Override
        public String toString() {
            return "System.Timers.ElapsedEventArgs";
        }
    }
}
