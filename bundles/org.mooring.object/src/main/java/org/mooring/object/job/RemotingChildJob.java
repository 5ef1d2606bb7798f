package org.mooring.object.job;

import java.util.ArrayList;
import java.util.List;

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
        return null;
    }

    @Override
    public void dispose() {
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
