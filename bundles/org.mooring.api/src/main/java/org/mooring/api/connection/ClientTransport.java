package org.mooring.api.connection;

import java.util.List;
import java.util.UUID;
import org.mooring.api.host.HostUI;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to sessions elsewhere. Implementations are services; the first one that reaches a target is asked.
 */
@ConsumerType
public interface ClientTransport {

    /** The transport's name, as {@code SSH}: what a session's Transport property says. */
    String name();

    boolean reaches(Target target);

    /**
     * Makes a connection over which a session can be opened; waits until the other side has taken the credentials.
     *
     * @param pool the runspace pool's id, which the client chose
     * @param person who can be asked for a password or whether a key is trusted; {@link HostUI#NONE} where nobody is there
     * @param listener hears what comes; not before {@link ClientConnection#open} is called
     */
    ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener listener)
        throws ConnectionException, InterruptedException;

    /**
     * The caller's sessions at a target, whichever client has them.
     *
     * @param person who can be asked for a password or whether a key is trusted; {@link HostUI#NONE} where nobody is there
     */
    default List<KeptSession> sessions(Target target, HostUI person) throws ConnectionException, InterruptedException {
        throw new ConnectionException("The transport " + name() + " cannot ask a computer for its sessions.", 0);
    }
}
