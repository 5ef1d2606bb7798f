package org.mooring.object.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;
import org.mooring.object.PSObject;
import org.mooring.object.job.JobTable;

/**
 * A session's events (System.Management.Automation.PSLocalEventManager): subscribers, the events that nobody has taken, and the actions that
 * wait until the session's thread comes by. Events may come on any thread.
 */
public final class EventTable implements AutoCloseable {

    /** How many events are kept that nobody takes; then the oldest ones go. */
    private static final int KEPT = 100_000;

    private final UUID runspaceId = UUID.randomUUID();
    private final JobTable jobs;
    private final Function<ScriptBlock, EventAction> actions;
    private final Runnable wake;
    private final Deque<PSEventArgs> received = new ArrayDeque<>();
    private final List<PSEventSubscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private volatile boolean hasPending;
    private boolean running;
    private int lastEvent;
    private int lastSubscription;

    /**
     * What a subscription asks for.
     *
     * @param source whose event it is, or null for one of the engine or of New-Event
     * @param action null to keep the event only
     * @param support whether it is not shown
     * @param maxTriggerCount how often it may come; 0 for ever
     */
    public record Wanted(Object source, String eventName, String sourceIdentifier, Object messageData, ScriptBlock action, boolean support,
            boolean forward, int maxTriggerCount) {}

    /**
     * @param actions binds a block to a module of its own
     * @param wake called when there is an action to run, on whatever thread the event came
     */
    public EventTable(JobTable jobs, Function<ScriptBlock, EventAction> actions, Runnable wake) {
        this.jobs = jobs;
        this.actions = actions;
        this.wake = wake;
    }

    /** Subscribes to an event; the action's job is in the table of jobs. Throws System.ArgumentException where there is no such event. */
    public PSEventSubscriber subscribe(Wanted wanted) {
        Event event = wanted.source() == null ? null : event(PSObject.base(wanted.source()), wanted.eventName());
        PSEventSubscriber subscriber;
        synchronized (this) {
            subscriber = new PSEventSubscriber(++lastSubscription, wanted);
        }
        if (wanted.action() != null) {
            EventJob job = new EventJob(jobs, this, subscriber, actions.apply(wanted.action()));
            subscriber.action(job);
            if (!wanted.support()) {
                jobs.add(job);
            }
        }
        if (event != null) {
            subscriber.listen(event, arguments -> generate(wanted.sourceIdentifier(), arguments.length > 0 ? arguments[0] : null, arguments,
                wanted.messageData()));
        }
        subscribers.add(subscriber);
        return subscriber;
    }

    private static Event event(Object source, String name) {
        Event event = source instanceof EventSource events ? events.event(name) : null;
        if (event == null) {
            throw new DotNetException("System.ArgumentException", "Cannot register for the specified event. An event with the name '" + name
                + "' does not exist. (Parameter 'eventName')");
        }
        return event;
    }

    public void unsubscribe(PSEventSubscriber subscriber) {
        if (subscribers.remove(subscriber)) {
            subscriber.stopListening();
            if (subscriber.action() != null) {
                subscriber.action().unsubscribed();
            }
        }
    }

    public List<PSEventSubscriber> subscribers() {
        return List.copyOf(subscribers);
    }

    /** An event happens: the actions for it will run, or it is kept. */
    public PSEventArgs generate(String sourceIdentifier, Object sender, Object[] arguments, Object messageData) {
        List<PSEventSubscriber> over = new ArrayList<>();
        PSEventArgs event;
        synchronized (this) {
            event = new PSEventArgs(runspaceId, ++lastEvent, sourceIdentifier, sender, arguments, messageData);
            boolean taken = false;
            for (PSEventSubscriber subscriber : subscribers) {
                if (!subscriber.sourceIdentifier().equalsIgnoreCase(sourceIdentifier)) {
                    continue;
                }
                boolean last = subscriber.triggered();
                if (last) {
                    over.add(subscriber);
                }
                if (subscriber.action() != null) {
                    taken = true;
                    pending.add(() -> act(subscriber, event, last));
                    hasPending = true;
                } else if (last) {
                    unsubscribe(subscriber);
                }
            }
            over.forEach(subscribers::remove);
            if (!taken) {
                received.add(event);
                if (received.size() > KEPT) {
                    received.poll();
                }
                notifyAll();
            }
        }
        if (hasPending) {
            wake.run();
        }
        return event;
    }

    private static void act(PSEventSubscriber subscriber, PSEventArgs event, boolean last) {
        subscriber.action().run(event);
        if (last) {
            subscriber.stopListening();
            subscriber.action().unsubscribed();
        }
    }

    /** Whether there is an action to run. */
    public boolean hasPending() {
        return hasPending;
    }

    /** Runs the actions that wait; on the session's thread. An action does not run within another one. */
    public void runPending() {
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable action = nextPending(); action != null; action = nextPending()) {
                action.run();
            }
        } finally {
            running = false;
        }
    }

    private synchronized Runnable nextPending() {
        Runnable next = pending.poll();
        hasPending = !pending.isEmpty();
        return next;
    }

    /** The events that nobody has taken, the oldest first. */
    public synchronized List<PSEventArgs> received() {
        return new ArrayList<>(received);
    }

    public synchronized void remove(PSEventArgs event) {
        received.remove(event);
    }

    /**
     * Waits for an event that nobody has taken; it stays there. Null when the time is over.
     *
     * @param nanoTime when that is, as System.nanoTime has it
     */
    public synchronized PSEventArgs await(Predicate<PSEventArgs> wanted, long nanoTime) throws InterruptedException {
        while (true) {
            for (PSEventArgs event : received) {
                if (wanted.test(event)) {
                    return event;
                }
            }
            long left = nanoTime == Long.MAX_VALUE ? 0 : (nanoTime - System.nanoTime()) / 1_000_000;
            if (nanoTime != Long.MAX_VALUE && left <= 0) {
                return null;
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        subscribers().forEach(this::unsubscribe);
        synchronized (this) {
            pending.clear();
            received.clear();
            hasPending = false;
        }
    }
}
