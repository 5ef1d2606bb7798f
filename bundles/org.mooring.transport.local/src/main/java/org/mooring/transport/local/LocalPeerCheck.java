package org.mooring.transport.local;

import java.util.Set;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.LocalPeer;
import org.mooring.api.credential.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A process of the operating-system user that runs the server is that user. Other users' processes are nobody. */
@Component
public final class LocalPeerCheck implements CredentialCheck {

    private final String owner;

    @Activate
    public LocalPeerCheck() {
        this(System.getProperty("user.name"));
    }

    LocalPeerCheck(String owner) {
        this.owner = owner;
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        if (!(credential instanceof LocalPeer peer)) {
            return Verdict.abstain();
        }
        return peer.user().equals(owner) ? Verdict.accept(new Identity(owner, Set.of(Identity.SERVER_OWNER), peer.kind()))
            : Verdict.refuse("the process belongs to another user");
    }
}
