package org.mooring.client.wsman;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.security.auth.Subject;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.EncryptedMessage;
import org.mooring.negotiate.KerberosInitiator;
import org.mooring.negotiate.KerberosLogin;
import org.mooring.negotiate.Mechanisms;
import org.mooring.negotiate.NtlmInitiator;
import org.mooring.negotiate.SpnegoInitiator;
import org.mooring.negotiate.TokenExchange;

/**
 * Begins the client's side of exchanges: Kerberos alone where that is asked for; else Kerberos where there are tickets for the server, or NTLM.
 */
final class ClientExchanges {

    /** @param token the first one */
    record Begun(TokenExchange exchange, byte[] token) {}

    private final WsmanTarget target;
    private final boolean kerberosOnly;

    ClientExchanges(WsmanTarget target) {
        this.target = target;
        this.kerberosOnly = target.login().authentication().equals("Kerberos");
    }

    String scheme() {
        return kerberosOnly ? "Kerberos" : "Negotiate";
    }

    EncryptedMessage.Protocol protocol() {
        return kerberosOnly ? EncryptedMessage.Protocol.KERBEROS : EncryptedMessage.Protocol.NEGOTIATE;
    }

    Begun begin(ChannelBinding binding) throws GeneralSecurityException {
        if (kerberosOnly) {
            TokenExchange kerberos = kerberos(binding);
            return new Begun(kerberos, kerberos.step(new byte[0]));
        }
        GeneralSecurityException noKerberos;
        try {
            Map<String, TokenExchange> both = new LinkedHashMap<>();
            both.put(Mechanisms.KERBEROS, kerberos(binding));
            if (target.login().user() != null) {
                both.put(Mechanisms.NTLM, ntlm(binding));
            }
            TokenExchange exchange = new SpnegoInitiator(both);
            return new Begun(exchange, exchange.step(new byte[0]));
        } catch (GeneralSecurityException e) {
            noKerberos = e;
        }
        if (target.login().user() == null) {
            throw new GeneralSecurityException("There are no tickets of Kerberos, and no credential: " + noKerberos.getMessage(), noKerberos);
        }
        TokenExchange exchange = new SpnegoInitiator(Map.of(Mechanisms.NTLM, ntlm(binding)));
        return new Begun(exchange, exchange.step(new byte[0]));
    }

    private TokenExchange kerberos(ChannelBinding binding) throws GeneralSecurityException {
        Subject user = target.login().user() == null ? KerberosLogin.ofTicketCache() : KerberosLogin.of(target.login().user(), target.login().password());
        return new KerberosInitiator(user, "HTTP@" + host(), binding);
    }

    /** As the service's name has it. */
    private String host() {
        return target.uri().getHost() + (target.options().portInSpn() ? ":" + target.uri().getPort() : "");
    }

    private TokenExchange ntlm(ChannelBinding binding) {
        return new NtlmInitiator(target.login().user(), target.login().password() == null ? new char[0] : target.login().password(), "HTTP/" + host(),
            binding, Clock.systemUTC());
    }
}
