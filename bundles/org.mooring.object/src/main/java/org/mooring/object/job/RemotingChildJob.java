package org.mooring.object.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrClass;

/**
 * The part of a job that one process or computer does (System.Management.Automation.PSRemotingChildJob). What it writes is received in the
 * order in which it was written; its collections keep it beside that.
 */
@ClrClass(value = "System.Management.Automation.PSRemotingChildJob", base = "System.Management.Automation.Job")
public abstract class RemotingChildJob extends Job {

    private final List<Received> results = new ArrayList<>();
    private volatile RemotingErrorRecord failure;
    private HostQuestion open;
    private volatile boolean stopping;

    protected RemotingChildJob(JobTable table, String name, String command) {
        super(table, name, command);
    }

    @Override
    protected void write(Object value) {
        result(new Received(value, null));
        super.write(value);
    }

    /** Errors and information go to who receives; a warning and its like to the host there, as remote hosts' lines do. */
    @Override
    protected void write(StreamRecord record) {
        result(new Received(null, record, !(record instanceof ErrorRecord) && !(record instanceof InformationRecord)));
        super.write(record);
    }

    private void result(Received result) {
        synchronized (results) {
            results.add(result);
        }
    }

    /** The host for its work: who is at the other one answers, through Receive-Job, what that asks. */
    public final HostAdapter host(HostAdapter person) {
        return JobHost.of(person, this);
    }

    /** Says something at the host of who receives from it. */
    final void say(Consumer<HostUI> line) {
        result(new Received(line));
        changed();
    }

    /** Asks who receives from it next, and waits for the answer: it is Blocked until then. */
    final Object ask(Function<HostUI, Object> question) {
        HostQuestion asked = new HostQuestion(question);
        synchronized (results) {
            if (state() != JobState.Running) {
                asked.withdraw();
            } else {
                open = asked;
                results.add(new Received(asked::ask));
                state(JobState.Blocked, null);
            }
        }
        return asked.answer();
    }

    /** Begins to stop; what it asks is not answered any more. False when it has ended. */
    protected final boolean beginStop() {
        if (state().isFinished()) {
            return false;
        }
        stopping = true;
        state(JobState.Stopping, null);
        forsake();
        return true;
    }

    private void forsake() {
        synchronized (results) {
            if (open != null) {
                open.withdraw();
            }
        }
    }

    /** Whether it was told to stop, so that a failure from then on is none. */
    protected final boolean isStopping() {
        return stopping;
    }

    /** Whether it works in that session (a PSSession). */
    public boolean isIn(Object session) {
        return false;
    }

    /** It has come to its end. What comes after the first end changes nothing. */
    protected final void ended(JobState how, RemotingErrorRecord reason) {
        if (state().isFinished()) {
            return;
        }
        failure = how == JobState.Failed ? reason : null;
        state(how, reason == null ? null : reason.exception());
    }

    @Override
    public List<Received> receive(boolean keep) {
        synchronized (results) {
            if (state() == JobState.Blocked) {
                state(JobState.Running, null);
            }
            List<Received> all = new ArrayList<>(results);
            if (!keep) {
                results.clear();
            }
            return all;
        }
    }

    @Override
    public boolean hasMoreData() {
        synchronized (results) {
            return !state().isFinished() || !results.isEmpty();
        }
    }

    @Override
    public String jobTypeName() {
        return "";
    }

    @Override
    public String statusMessage() {
        return "";
    }

    @Override
    public void dispose() {
        forsake();
        super.dispose();
        synchronized (results) {
            results.clear();
        }
    }

    @Override
    public ErrorRecord failure() {
        return failure;
    }
}
