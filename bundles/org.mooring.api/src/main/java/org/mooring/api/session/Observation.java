package org.mooring.api.session;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Somebody's look at what another one's session does: what is run there, and what it says. It has no way to say anything, or to hold anything
 * up: what is not read in time is missed. It ends with the session, and when the watcher may not watch any more.
 */
@ProviderType
public interface Observation extends AutoCloseable {

    /** The session as it is now. */
    SessionInfo session();

    /**
     * What comes next.
     *
     * @param timeout how long to wait; zero answers at once
     */
    Observed next(Duration timeout) throws InterruptedException;

    /** Ends it. May be called more than once. */
    @Override
    void close();
}
