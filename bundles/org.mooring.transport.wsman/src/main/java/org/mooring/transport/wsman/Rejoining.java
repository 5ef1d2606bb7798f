package org.mooring.transport.wsman;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.State;

/**
 * Shells that an earlier run of the server had. Where the session went on meanwhile, its client goes on, too, whatever it asks for next: it need
 * not know that there was another server. What the last answer of the old server held, the new one does not know, and so says again where the
 * client had not disconnected in order.
 */
final class Rejoining {

    private final SessionRegistry sessions;
    private final Shells shells;
    /** Held while a shell is made, since a client asks for several things at once. */
    private final ReentrantLock turn = new ReentrantLock();

    Rejoining(SessionRegistry sessions, Shells shells) {
        this.sessions = sessions;
        this.shells = shells;
    }

    /** Makes the shell that the request is for, where it is one of those. Whether it did. */
    boolean rejoin(Request request, Identity caller, ConnectionInfo connection) throws WsmanFault, SessionException, InterruptedException {
        String spelt = request.selector("ShellId");
        UUID id = Shells.uuid(spelt);
        if (shells.find(caller, id).isPresent()) {
            return false;
        }
        Optional<SessionInfo> session = sessions.find(caller, id);
        if (session.isEmpty() || session.get().state() != State.Disconnected && session.get().state() != State.Broken) {
            return false;
        }
        request.checkResource(session.get());
        turn.lockInterruptibly();
        try {
            if (shells.find(caller, id).isPresent()) {
                return false;
            }
            Attachment attachment = sessions.resume(caller, connection, id, Shell.clientName(request));
            Shell shell = new Shell(spelt, request.resourceUri(), caller, attachment, request, shells.clock());
            for (SessionPipeline pipeline : sessions.pipelines(caller, id)) {
                shell.connect(pipeline.id());
            }
            shells.add(shell);
            return true;
        } finally {
            turn.unlock();
        }
    }
}
