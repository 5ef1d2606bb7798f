package org.mooring.session;

import java.time.Duration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;

/** Which idle timeouts a client may ask for. */
final class IdleTimeouts {

    private IdleTimeouts() {}

    static void check(Duration asked, SessionLimits limits) throws SessionException {
        Duration least = SessionLimits.MIN_IDLE_TIMEOUT;
        Duration most = limits.maxIdleTimeout();
        if (asked.compareTo(least) < 0 || asked.compareTo(most) > 0) {
            throw new SessionException(Reason.OUT_OF_RANGE, "An idle timeout of " + asked.toSeconds()
                + " seconds is not allowed here: use " + least.toSeconds() + " to " + most.toSeconds() + " seconds.");
        }
    }
}
