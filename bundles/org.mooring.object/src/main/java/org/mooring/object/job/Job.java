package org.mooring.object.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.host.HostUI;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;
import org.mooring.dotnet.Events;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.WaitHandle;
import org.mooring.object.automation.PSDataCollection;

/**
 * Work that goes on while a session does something else (System.Management.Automation.Job): its state, what it wrote until now, the jobs
 * that it is made of. One thread works for it; any may ask.
 */
@ClrClass(value = "System.Management.Automation.Job", isAbstract = true,
    order = {"HasMoreData", "StatusMessage", "Location", "Command", "JobStateInfo", "Finished", "InstanceId", "Id", "Name", "ChildJobs",
        "PSBeginTime", "PSEndTime", "PSJobTypeName", "Output", "Error", "Progress", "Verbose", "Debug", "Warning", "Information"})
public abstract class Job implements EventSource {

    private static final String AUTOMATION = "System.Management.Automation.";

    private final int id;
    private final UUID instanceId = UUID.randomUUID();
    private final String command;
    private final Events events = new Events("StateChanged");
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final WaitHandle finished = new WaitHandle(false, false);
    private final ClrList childJobs = ClrList.of(ClrTypes.find(AUTOMATION + "Job"), List.of());
    private final PSDataCollection output = PSDataCollection.of(AUTOMATION + "PSObject");
    private final PSDataCollection error = PSDataCollection.of(AUTOMATION + "ErrorRecord");
    private final PSDataCollection progress = PSDataCollection.of(AUTOMATION + "ProgressRecord");
    private final PSDataCollection verbose = PSDataCollection.of(AUTOMATION + "VerboseRecord");
    private final PSDataCollection debug = PSDataCollection.of(AUTOMATION + "DebugRecord");
    private final PSDataCollection warning = PSDataCollection.of(AUTOMATION + "WarningRecord");
    private final PSDataCollection information = PSDataCollection.of(AUTOMATION + "InformationRecord");
    private String name;
    private volatile JobStateInfo info = new JobStateInfo(JobState.NotStarted, null);
    private volatile JobStateEventArgs lastChange = new JobStateEventArgs(info, null);
    private volatile DateTime begun;
    private volatile DateTime ended;

    /** @param name null for {@code Job} with the id */
    protected Job(JobTable table, String name, String command) {
        this.id = table.nextId();
        this.name = name == null ? "Job" + id : name;
        this.command = command;
    }

    @Get
    public int id() {
        return id;
    }

    @Get
    public UUID instanceId() {
        return instanceId;
    }

    @Get
    public String name() {
        return name;
    }

    @Set
    public void name(String text) {
        name = text;
    }

    /** The text of what it runs. */
    @Get
    public String command() {
        return command;
    }

    @Get
    @Name("PSJobTypeName")
    public abstract String jobTypeName();

    /** Where it runs: a computer's name, {@code PowerShell}, or null. */
    @Get
    public abstract String location();

    @Get
    public abstract String statusMessage();

    /** Whether Receive-Job may find something: what it wrote itself, where it does not say otherwise. */
    @Get
    public boolean hasMoreData() {
        return !(output.isEmpty() && error.isEmpty() && progress.isEmpty() && verbose.isEmpty() && debug.isEmpty() && warning.isEmpty()
            && information.isEmpty());
    }

    @Get
    public JobStateInfo jobStateInfo() {
        return info;
    }

    public JobState state() {
        return info.state();
    }

    @Get
    @Name("PSBeginTime")
    @Type("System.Nullable`1[System.DateTime]")
    public DateTime begun() {
        return begun;
    }

    @Get
    @Name("PSEndTime")
    @Type("System.Nullable`1[System.DateTime]")
    public DateTime ended() {
        return ended;
    }

    @Get
    @Type("System.Threading.WaitHandle")
    public WaitHandle finished() {
        return finished;
    }

    @Get
    @Type("System.Collections.Generic.IList`1[System.Management.Automation.Job]")
    public ClrList childJobs() {
        return childJobs;
    }

    /** The child jobs as Java sees them. */
    public List<Job> children() {
        List<Job> children = new ArrayList<>();
        childJobs.forEach(child -> children.add((Job) child));
        return children;
    }

    @Get
    public PSDataCollection output() {
        return output;
    }

    @Get
    public PSDataCollection error() {
        return error;
    }

    @Get
    public PSDataCollection progress() {
        return progress;
    }

    @Get
    public PSDataCollection verbose() {
        return verbose;
    }

    @Get
    public PSDataCollection debug() {
        return debug;
    }

    @Get
    public PSDataCollection warning() {
        return warning;
    }

    @Get
    public PSDataCollection information() {
        return information;
    }

    /** Ends it, and returns when it has ended. */
    @Member
    public abstract void stopJob();

    /** Stops it where it runs, and frees what it holds. */
    @Member
    public void dispose() {
        children().forEach(Job::dispose);
        for (PSDataCollection stream : List.of(output, error, verbose, debug, warning, progress, information)) {
            stream.clear();
        }
    }

    /** Takes one object or record of its work. */
    protected void write(Object value) {
        output.add(value);
        changed();
    }

    protected void write(StreamRecord record) {
        switch (record) {
            case ErrorRecord one -> error.add(one);
            case WarningRecord one -> warning.add(one);
            case VerboseRecord one -> verbose.add(one);
            case DebugRecord one -> debug.add(one);
            case InformationRecord one -> information.add(one);
            case ProgressRecord one -> progress.add(one);
        }
        changed();
    }

    /** Where a pipeline that works for it writes. */
    protected final PipelineOutput written() {
        return new PipelineOutput() {
            @Override
            public void output(Object value) {
                write(value);
            }

            @Override
            public void record(StreamRecord record) {
                write(record);
            }
        };
    }

    /**
     * What it wrote and no one has taken, in the order of Receive-Job: objects, and records of the streams beside output.
     *
     * @param keep whether it stays there for the next one
     */
    public List<Received> receive(boolean keep) {
        List<Received> all = new ArrayList<>();
        take(output, keep).stream().filter(value -> value != null || receivesNull()).forEach(value -> all.add(new Received(value, null)));
        for (PSDataCollection stream : List.of(error, verbose, debug, warning, progress, information)) {
            take(stream, keep).forEach(record -> all.add(new Received(null, (StreamRecord) record)));
        }
        return all;
    }

    /** Whether a null that was written is received. */
    protected boolean receivesNull() {
        return false;
    }

    private static List<Object> take(PSDataCollection from, boolean keep) {
        return keep ? from.snapshot() : from.takeAll();
    }

    /**
     * An object that was written, a record beside output, or something to do at the host of who receives.
     *
     * @param toHost whether the record is a line for the host of who receives it, rather than for a stream
     * @param call in place of both, what is said or asked at that host
     */
    public record Received(Object value, StreamRecord record, boolean toHost, Consumer<HostUI> call) {

        public Received(Object value, StreamRecord record) {
            this(value, record, false);
        }

        Received(Object value, StreamRecord record, boolean toHost) {
            this(value, record, toHost, null);
        }

        Received(Consumer<HostUI> call) {
            this(null, null, false, call);
        }

        /** Gives it to who receives, by a command. */
        public void to(CmdletContext command) {
            if (call != null) {
                call.accept(command.host().ui());
            } else if (record == null) {
                command.writeObject(value, false);
            } else if (toHost) {
                command.keep(record);
                show(command.host().ui());
            } else {
                command.forward(record);
            }
        }

        private void show(HostUI ui) {
            switch (record) {
                case WarningRecord warning -> ui.writeWarningLine(warning.message());
                case VerboseRecord verbose -> ui.writeVerboseLine(verbose.message());
                case DebugRecord debug -> ui.writeDebugLine(debug.message());
                case ProgressRecord progress -> ui.writeProgress(progress.sourceId(), progress);
                default -> throw new IllegalArgumentException("No line: " + record);
            }
        }
    }

    /** The error that tells why it failed, for who receives from it; null when it has not. */
    public ErrorRecord failure() {
        return info.state() != JobState.Failed || info.reason() == null ? null
            : new ErrorRecord(info.reason(), "JobStateFailed", ErrorCategory.InvalidResult, null);
    }

    /** How it came to be in its state, as StateChanged tells it; {@code alone}: without what was before. */
    public JobStateEventArgs lastChange(boolean alone) {
        return alone ? new JobStateEventArgs(info, null) : lastChange;
    }

    /** Changes the state; a finished job stays as it is. */
    protected final void state(JobState next, Throwable reason) {
        JobStateEventArgs change;
        synchronized (finished) {
            JobStateInfo before = info;
            if (before.state().isFinished() || before.state() == next) {
                return;
            }
            if (next == JobState.Running && begun == null) {
                begun = DateTime.now();
            }
            if (next.isFinished()) {
                ended = DateTime.now();
            }
            info = new JobStateInfo(next, reason);
            change = new JobStateEventArgs(info, before);
            lastChange = change;
        }
        if (next.isFinished()) {
            finished.set();
        }
        events.raise("StateChanged", this, change);
        changed();
    }

    /** Tells those who watch that there is something new. */
    protected final void changed() {
        watchers.forEach(Runnable::run);
    }

    /** Calls {@code watcher}, on any thread, whenever it writes something or its state changes, until what is answered is closed. */
    public final Watch watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Until closed. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public Event event(String event) {
        return events.event(event);
    }

    @Override
    public String toString() {
        return org.mooring.dotnet.ClrTypes.of(this).fullName();
    }
}
