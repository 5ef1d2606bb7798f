package org.mooring.object.event;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;

/** What is done whenever an event comes (System.Management.Automation.PSEventJob). */
@ClrClass(value = "System.Management.Automation.PSEventJob", base = "System.Management.Automation.Job")
public final class EventJob extends Job {

    private final EventTable events;
    private final PSEventSubscriber subscriber;
    private final EventAction action;
    private volatile boolean moreData;

    EventJob(JobTable table, EventTable events, PSEventSubscriber subscriber, EventAction action) {
        super(table, subscriber.sourceIdentifier(), action.text());
        this.events = events;
        this.subscriber = subscriber;
        this.action = action;
    }

    void run(PSEventArgs event) {
        state(JobState.Running, null);
        try {
            action.run(event, subscriber, new EventAction.Output() {
                @Override
                public void write(Object value) {
                    EventJob.this.write(value);
                }

                @Override
                public void write(StreamRecord record) {
                    EventJob.this.write(record);
                }
            });
        } catch (DotNetException e) {
            write((StreamRecord) (e.errorRecord() != null ? e.errorRecord()
                : new ErrorRecord(e, e.typeName(), ErrorCategory.NotSpecified, null)));
            state(JobState.Failed, null);
        } finally {
            moreData = true;
        }
    }

    void unsubscribed() {
        state(JobState.Stopped, null);
    }

    /** The module in whose scope the action runs. */
    @Get
    public Object module() {
        return action.module();
    }

    @Override
    public String jobTypeName() {
        return "";
    }

    @Override
    public String location() {
        return null;
    }

    @Override
    public String statusMessage() {
        return null;
    }

    @Override
    public boolean hasMoreData() {
        return moreData;
    }

    @Override
    protected boolean receivesNull() {
        return true;
    }

    @Override
    public void stopJob() {
        events.unsubscribe(subscriber);
    }

    @Override
    public void dispose() {
        events.unsubscribe(subscriber);
        super.dispose();
    }

    @Override
    public ErrorRecord failure() {
        return null;
    }
}
