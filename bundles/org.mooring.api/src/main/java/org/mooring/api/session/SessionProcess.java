package org.mooring.api.session;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where engines run: in this JVM, in a child process, as which user of the operating system. Implementations are services; a session
 * configuration chooses one by its {@link #kind()}.
 */
@ConsumerType
public interface SessionProcess {

    /** The kind's name, as {@code jvm}. */
    String kind();

    /**
     * Starts an engine for a session. It waits for the client's first messages (SESSION_CAPABILITY, INIT_RUNSPACEPOOL).
     *
     * @param output where everything goes that the engine says; usable before this method returns
     * @throws SessionException with {@link SessionException.Reason#PROCESS} when it does not start
     */
    ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException;
}
