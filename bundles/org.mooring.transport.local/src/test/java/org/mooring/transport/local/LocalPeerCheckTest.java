package org.mooring.transport.local;

import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.LocalPeer;
import org.mooring.api.testkit.CredentialCheckContract;

class LocalPeerCheckTest extends CredentialCheckContract {

    @Override
    protected CredentialCheck check() {
        return new LocalPeerCheck("olga");
    }

    @Override
    protected Credential good() {
        return new LocalPeer("olga");
    }

    @Override
    protected Credential bad() {
        return new LocalPeer("root");
    }
}
