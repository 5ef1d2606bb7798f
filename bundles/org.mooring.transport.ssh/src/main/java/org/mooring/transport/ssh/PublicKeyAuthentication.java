package org.mooring.transport.ssh;

import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerSession;

/** MINA's public keys, where a key that was proved by its signature is a login like another: at once, and maybe one of several. */
final class PublicKeyAuthentication extends UserAuthPublicKey {

    /** Makes one for each attempt. */
    static final class Factory extends UserAuthPublicKeyFactory {

        private final SshLogin login;

        Factory(SshLogin login) {
            this.login = login;
        }

        @Override
        public UserAuthPublicKey createUserAuth(ServerSession session) {
            return new PublicKeyAuthentication(getSignatureFactories(), login);
        }
    }

    private final SshLogin login;

    private PublicKeyAuthentication(List<NamedFactory<Signature>> signatures, SshLogin login) {
        super(signatures);
        this.login = login;
    }

    @Override
    public Boolean doAuth(Buffer buffer, boolean init) throws Exception {
        Boolean proved = super.doAuth(buffer, init);
        return Boolean.TRUE.equals(proved) ? Boolean.valueOf(login.keyProved(getServerSession())) : proved;
    }
}
