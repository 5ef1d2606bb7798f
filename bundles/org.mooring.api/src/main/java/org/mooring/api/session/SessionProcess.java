package org.mooring.api.session;

import java.util.List;
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

    /**
     * Whether engines of this kind go on when the server ends, in good order or not. Such an engine keeps what it says until the session
     * needs it no more ({@link ProcessOutput#kept}), and is found again with {@link #reopen}.
     */
    default boolean outlivesServer() {
        return false;
    }

    /**
     * Finds the engine again that an earlier run of the server opened. When this returns, everything is in the output that the engine
     * has kept, in order, and what it runs has been told with {@link ProcessOutput#pipelineGoesOn}. The engine is without a client.
     *
     * <p>Where engines do not outlive the server, this is a new engine, for whoever comes for what the one before had said. It ends the pipelines
     * that have not ended, with a PIPELINE_STATE for each that says why.
     *
     * @param request as it was; the session as it is now
     * @param said what the session has of the engine's output, which no client has got; empty for engines that keep it themselves
     * @throws SessionException with {@link SessionException.Reason#PROCESS} when the engine is gone
     */
    default ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said)
            throws SessionException, InterruptedException {
        throw new SessionException(SessionException.Reason.PROCESS, "The session's engine has ended with the server that it ran in.");
    }
}
