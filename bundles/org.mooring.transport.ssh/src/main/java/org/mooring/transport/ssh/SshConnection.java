package org.mooring.transport.ssh;

import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;

/**
 * A connection that ends at once when a packet's length makes no sense while nothing is encrypted yet. MINA reads on for a while, so that nobody
 * learns anything of what is encrypted, and would keep who sends no more until the login's time is over.
 */
final class SshConnection extends ServerSessionImpl {

    private SshConnection(ServerFactoryManager server, IoSession io) throws Exception {
        super(server, io);
    }

    @Override
    protected void decode() throws Exception {
        super.decode();
        if (discarding != null && inCipher == null) {
            throw discarding;
        }
    }

    /** Makes them. */
    static final class Factory extends SessionFactory {

        Factory(ServerFactoryManager server) {
            super(server);
        }

        @Override
        protected ServerSessionImpl doCreateSession(IoSession io) throws Exception {
            return new SshConnection(getServer(), io);
        }
    }
}
