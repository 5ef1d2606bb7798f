package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.KerberosName;

/** The server's side of Kerberos, by the JDK's GSS-API. */
public final class KerberosAcceptor implements Acceptor {

    private final Subject service;
    private final ChannelBinding binding;
    private final Login login;
    private GSSContext context;
    private Identity identity;

    /** @param service has the service's keys */
    public KerberosAcceptor(Subject service, ChannelBinding binding, Login login) {
        this.service = service;
        this.binding = binding;
        this.login = login;
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        byte[] answer = as(service, () -> accept(token));
        if (context.isEstablished()) {
            letIn();
        }
        return answer == null ? new byte[0] : answer;
    }

    private byte[] accept(byte[] token) throws GSSException {
        if (context == null) {
            GSSManager manager = GSSManager.getInstance();
            Oid kerberos = new Oid(Mechanisms.KERBEROS);
            context = manager.createContext(
                manager.createCredential(null, GSSCredential.INDEFINITE_LIFETIME, kerberos, GSSCredential.ACCEPT_ONLY));
            if (binding.demand() == ChannelBinding.Demand.STRICT) {
                // The JDK refuses clients that do not bind as soon as the server does, so that it cannot be RELAXED.
                context.setChannelBinding(new org.ietf.jgss.ChannelBinding(binding.data()));
            }
        }
        return context.acceptSecContext(token, 0, token.length);
    }

    private void letIn() throws GeneralSecurityException {
        try {
            if (!context.getConfState() || !context.getIntegState()) {
                throw new GeneralSecurityException("Kerberos without signing or sealing");
            }
            Optional<Identity> proved = login.of(new KerberosName("", context.getSrcName().toString()));
            identity = proved.orElseThrow(() -> new GeneralSecurityException("the user was not let in"));
        } catch (GSSException e) {
            throw new GeneralSecurityException("Kerberos does not tell the client's name: " + e.getMessage(), e);
        }
    }

    /** Calls the GSS-API as somebody. */
    static <T> T as(Subject subject, Callable<T> call) throws GeneralSecurityException {
        try {
            return Subject.callAs(subject, call);
        } catch (CompletionException e) {
            throw new GeneralSecurityException("Kerberos: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public boolean isDone() {
        return identity != null;
    }

    @Override
    public MessageSecurity security() {
        return new KerberosSecurity(context);
    }

    @Override
    public Identity identity() {
        return identity;
    }
}
