package org.mooring.transport.ssh;

import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.auth.AbstractUserAuth;
import org.apache.sshd.server.auth.AbstractUserAuthFactory;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.session.ServerSession;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.MessageProp;
import org.ietf.jgss.Oid;
import org.mooring.negotiate.Mechanisms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code gssapi-with-mic} with Kerberos (RFC 4462, section 3): the client shows a ticket, and signs with its key which user of this connection it
 * wants to be. Nothing counts before that signature is good.
 */
final class GssAuthentication extends AbstractUserAuth {

    static final String NAME = "gssapi-with-mic";

    private static final Logger LOG = LoggerFactory.getLogger(GssAuthentication.class);
    private static final int MOST_MECHANISMS = 16;
    private static final int MOST_TOKEN_BYTES = 64 * 1024;
    private static final byte RESPONSE = 60;
    private static final byte TOKEN = 61;
    private static final byte MIC = 66;

    /** Makes one for each attempt. */
    static final class Factory extends AbstractUserAuthFactory {

        private final Subject service;
        private final SshLogin login;

        /** @param service has the keys of the host */
        Factory(Subject service, SshLogin login) {
            super(NAME);
            this.service = service;
            this.login = login;
        }

        @Override
        public UserAuth createUserAuth(ServerSession session) {
            return new GssAuthentication(service, login);
        }
    }

    private final Subject service;
    private final SshLogin login;
    private GSSContext context;

    private GssAuthentication(Subject service, SshLogin login) {
        super(NAME);
        this.service = service;
        this.login = login;
    }

    @Override
    protected Boolean doAuth(Buffer buffer, boolean init) throws Exception {
        try {
            return init ? begin(buffer) : next(buffer.getByte(), buffer);
        } catch (GSSException | GeneralSecurityException e) {
            LOG.debug("Kerberos over SSH: '{}' is not let in.", getUsername(), e);
            login.gssFailed(getUsername(), getServerSession(), e.getMessage());
            return Boolean.FALSE;
        }
    }

    /** Chooses Kerberos of what the client offers. */
    private Boolean begin(Buffer buffer) throws Exception {
        int offered = buffer.getInt();
        if (offered < 0 || offered > MOST_MECHANISMS) {
            return Boolean.FALSE;
        }
        Oid kerberos = new Oid(Mechanisms.KERBEROS);
        for (int i = 0; i < offered; i++) {
            byte[] der = buffer.getBytes();
            if (kerberos.equals(new Oid(der))) {
                answer(RESPONSE, der);
                return null;
            }
        }
        return Boolean.FALSE;
    }

    private Boolean next(byte message, Buffer buffer) throws Exception {
        switch (message) {
            case TOKEN -> {
                return token(buffer.getBytes());
            }
            case MIC -> {
                return mic(buffer.getBytes());
            }
            default -> {
                // Without a signature, or with the client's own failure: another way may follow.
                return Boolean.FALSE;
            }
        }
    }

    private Boolean token(byte[] token) throws Exception {
        if (token.length > MOST_TOKEN_BYTES || context != null && context.isEstablished()) {
            return Boolean.FALSE;
        }
        if (context == null) {
            context = as(service, () -> GSSManager.getInstance().createContext(GSSManager.getInstance().createCredential(null,
                GSSCredential.INDEFINITE_LIFETIME, new Oid(Mechanisms.KERBEROS), GSSCredential.ACCEPT_ONLY)));
        }
        byte[] answer = as(service, () -> context.acceptSecContext(token, 0, token.length));
        if (answer != null && answer.length > 0) {
            answer(TOKEN, answer);
        }
        return null;
    }

    /** The client's signature on who it wants to be, and on which connection. */
    private Boolean mic(byte[] mic) throws Exception {
        if (context == null || !context.isEstablished() || !context.getIntegState()) {
            return Boolean.FALSE;
        }
        Buffer signed = new ByteArrayBuffer();
        signed.putBytes(getServerSession().getSessionId());
        signed.putByte(SshConstants.SSH_MSG_USERAUTH_REQUEST);
        signed.putString(getUsername());
        signed.putString(getService());
        signed.putString(NAME);
        byte[] bytes = signed.getCompactData();
        context.verifyMIC(mic, 0, mic.length, bytes, 0, bytes.length, new MessageProp(false));
        return login.principalProved(getUsername(), context.getSrcName().toString(), getServerSession());
    }

    private void answer(byte message, byte[] content) throws Exception {
        Buffer answer = getServerSession().createBuffer(message, content.length + Integer.BYTES);
        answer.putBytes(content);
        getServerSession().writePacket(answer);
    }

    private static <T> T as(Subject subject, Callable<T> call) throws GeneralSecurityException {
        try {
            return Subject.callAs(subject, call);
        } catch (CompletionException e) {
            throw new GeneralSecurityException("Kerberos: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void destroy() {
        if (context != null) {
            try {
                context.dispose();
            } catch (GSSException e) {
                LOG.debug("A context of Kerberos is left to the garbage collector.", e);
            }
        }
    }
}
