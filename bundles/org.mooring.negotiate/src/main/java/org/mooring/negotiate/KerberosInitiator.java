package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/** The client's side of Kerberos, by the JDK's GSS-API: with a user's tickets, proving the server too. */
public final class KerberosInitiator implements TokenExchange {

    private final Subject user;
    private final String service;
    private final ChannelBinding binding;
    private GSSContext context;

    /**
     * @param user has the user's tickets
     * @param service as {@code HTTP@computer}
     */
    public KerberosInitiator(Subject user, String service, ChannelBinding binding) {
        this.user = user;
        this.service = service;
        this.binding = binding;
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        byte[] answer = KerberosAcceptor.as(user, () -> initiate(token));
        return answer == null ? new byte[0] : answer;
    }

    private byte[] initiate(byte[] token) throws GSSException {
        if (context == null) {
            GSSManager manager = GSSManager.getInstance();
            context = manager.createContext(manager.createName(service, GSSName.NT_HOSTBASED_SERVICE), new Oid(Mechanisms.KERBEROS), null,
                GSSContext.DEFAULT_LIFETIME);
            context.requestMutualAuth(true);
            context.requestConf(true);
            context.requestInteg(true);
            context.requestReplayDet(true);
            context.requestSequenceDet(true);
            if (binding.data() != null) {
                context.setChannelBinding(new org.ietf.jgss.ChannelBinding(binding.data()));
            }
        }
        return context.initSecContext(token, 0, token.length);
    }

    @Override
    public boolean isDone() {
        return context != null && context.isEstablished();
    }

    @Override
    public MessageSecurity security() {
        return new KerberosSecurity(context);
    }
}
