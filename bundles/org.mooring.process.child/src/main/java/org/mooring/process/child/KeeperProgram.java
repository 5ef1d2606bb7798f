package org.mooring.process.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;

/** How a keeper's process is started. */
interface KeeperProgram {

    /**
     * Puts what it needs in its directory, and says the command that starts it.
     *
     * @param request the session's
     * @param shared whether another user than the server's runs it
     * @param socket where it has to listen
     * @throws SessionException when it cannot be started for such a session
     */
    List<String> prepare(ProcessRequest request, RequestData data, boolean shared, Path directory, Path socket) throws IOException, SessionException;

    /** What a process that was started for one session must have in common with another one to be for that. */
    Object likeness(ProcessRequest request, RequestData data, boolean shared) throws IOException;
}
