package org.mooring.api.provider;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The environment variables of a session, which the programs that it starts get. A service of the engine:
 * {@code SessionState.service(SessionEnvironment.class)}. Sessions of one process do not see each other's.
 */
@ProviderType
public interface SessionEnvironment {

    /** The variables; changes are the session's own. Names are case-sensitive. */
    Map<String, String> variables();
}
