package org.mooring.client;

import java.util.Map;
import java.util.UUID;

import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.DotNetException;

/** A session as its client has it. A runspace as any other: but values come as serialization leaves them, and errors tell where from. */
public interface ClientSession extends Runspace {

    /** The runspace's id. */
    UUID instanceId();

    State state();

    Availability availability();

    /** Why it is Broken or Closed against its client's will; null else. */
    Throwable reason();

    /** What the server told of itself (ApplicationPrivateData); empty until it has. */
    Map<String, Object> privateData();

    /** Whether its transport knows disconnected sessions. */
    default boolean knowsDisconnect() {
        return false;
    }

    /** Leaves it: what runs there goes on. */
    default void disconnect() {
        throw notSupported();
    }

    /** Comes back to it. */
    default void reconnect() {
        throw notSupported();
    }

    private static DotNetException notSupported() {
        return new DotNetException("System.Management.Automation.PSNotSupportedException",
            "The session's transport does not know disconnected sessions.");
    }
}
