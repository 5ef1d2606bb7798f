package org.mooring.process.jvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.host.HostException;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message.HostCall;
import org.mooring.psrp.message.Message.HostResponse;

/**
 * Calls of the client's host from one pipeline: sends them, and waits for the answers of those that have one. A wait ends when the pipeline
 * is stopped; it lasts as long as it takes otherwise, be the client attached or not.
 */
final class HostCalls {

    /** Sends a call; throws what ends the pipeline where that fails. */
    interface Sender {
        void send(long callId, HostMethod method, List<Object> parameters);
    }

    private final Sender sender;
    private final Map<Long, HostResponse> answers = new HashMap<>();
    private long lastCallId;
    private boolean aborted;

    HostCalls(Sender sender) {
        this.sender = sender;
    }

    /** Calls a method that answers nothing; does not wait. */
    void run(HostMethod method, Object... parameters) {
        sender.send(HostCall.VOID, method, java.util.Arrays.asList(parameters));
    }

    /** Calls a method and waits for what it answers. */
    Object call(HostMethod method, Object... parameters) {
        long callId;
        synchronized (this) {
            if (aborted) {
                throw failed(method, null);
            }
            callId = ++lastCallId;
            answers.put(callId, null);
        }
        sender.send(callId, method, java.util.Arrays.asList(parameters));
        HostResponse answer = await(callId, method);
        if (answer.failure() != null) {
            throw failure(answer.failure());
        }
        return answer.result();
    }

    private synchronized HostResponse await(long callId, HostMethod method) {
        try {
            while (answers.get(callId) == null && !aborted) {
                wait();
            }
            HostResponse answer = answers.get(callId);
            if (answer == null) {
                throw failed(method, null);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(method, e);
        } finally {
            answers.remove(callId);
        }
    }

    /** The client answered. What nobody waits for any more is passed over. */
    synchronized void answered(HostResponse response) {
        if (answers.containsKey(response.callId())) {
            answers.put(response.callId(), response);
            notifyAll();
        }
    }

    /** Ends all waits, and those to come: the pipeline stops. */
    synchronized void abort() {
        aborted = true;
        notifyAll();
    }

    private static HostException failed(HostMethod method, Exception cause) {
        return new HostException("RemoteHostCallFailed", ErrorCategory.OperationStopped,
            "Remote host call to \"" + method + "\" failed.", cause);
    }

    private static DotNetException failure(ErrorRecord record) {
        return record.exception() instanceof DotNetException exception ? exception
            : new DotNetException("System.Management.Automation.RemoteException", record.message()).withRecord(record);
    }
}
