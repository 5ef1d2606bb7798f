package org.mooring.client.ssh;

import java.io.IOException;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientUserAuthServiceFactory;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.session.Session;

/** The ways to log in that the options of a connection leave: MINA takes those that a session has when its first service is made. */
final class LoginMethods extends ClientUserAuthServiceFactory {

    @Override
    public Service create(Session session) throws IOException {
        SshOptions options = SshOptions.of(session);
        if (options != null) {
            ((ClientSession) session).setUserAuthFactoriesNames(options.methods());
        }
        return super.create(session);
    }
}
