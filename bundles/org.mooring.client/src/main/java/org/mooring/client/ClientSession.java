package org.mooring.client;

import java.util.Map;
import java.util.UUID;

import org.mooring.api.connection.KeptSession;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.DotNetException;

/** A session as its client has it. A runspace as any other: but values come as serialization leaves them, and errors tell where from. */
public interface ClientSession extends Runspace {

    /** The runspace's id. */
    UUID instanceId();

    State state();

    Availability availability();

    /**
     * Has {@code listener} called when its state may have changed; one whose state its connection does not change calls nobody.
     *
     * @return what ends that
     */
    default Runnable watch(Runnable listener) {
        return () -> { };
    }

    /** Why it is Broken or Closed against its client's will; null else. */
    Throwable reason();

    /** What the server told of itself (ApplicationPrivateData); empty until it has. */
    Map<String, Object> privateData();

    /** Whether its transport knows disconnected sessions. */
    default boolean knowsDisconnect() {
        return false;
    }

    /**
     * Leaves it: what runs there goes on.
     *
     * @param idleTimeoutMillis how long it shall stay without a client, -1 to leave that as it is
     * @param buffering OutputBufferingMode's name, {@code None} to leave that as it is
     */
    default void disconnect(long idleTimeoutMillis, String buffering) {
        throw notSupported();
    }

    /** Comes back to it. */
    default void reconnect() {
        throw notSupported();
    }

    /** Closes it; false where its server could not be told, and so keeps it until it is idle for too long. */
    default boolean remove() {
        close();
        return true;
    }

    /** How its server keeps it; null where the server does not say. */
    default KeptSession kept() {
        return null;
    }

    /** A pipeline for nobody who waits: where another one runs in the session it fails, at once. */
    Pipeline pipelineAtOnce(PipelineRequest request, PipelineOutput output, HostAdapter host);

    /** Whether there are pipelines that were begun and left. */
    default boolean hasLeft() {
        return false;
    }

    /** A pipeline that was begun and left, here or by another client: run, it gives what was kept and what comes. Null for none. */
    default Pipeline left(PipelineOutput output, HostAdapter host) {
        return null;
    }

    private static DotNetException notSupported() {
        return new DotNetException("System.Management.Automation.PSNotSupportedException",
            "The session's transport does not know disconnected sessions.");
    }
}
