package org.mooring.client.wsman;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostUI;
import org.osgi.service.component.annotations.Component;

/** Sessions over WSMan: shells of a WinRM service, or of Mooring's own. */
@Component
public final class WsmanClientTransport implements ClientTransport {

    private static final int INVALID_AUTHENTICATION = -2144108274;
    private static final int CREDENTIALS_REQUIRED = -2144108315;
    private static final int TARGET_UNKNOWN = -2144108103;

    @Override
    public String name() {
        return "WSMan";
    }

    @Override
    public boolean reaches(Target target) {
        return target instanceof WsmanTarget;
    }

    @Override
    public ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener listener) throws ConnectionException {
        return new WsmanConnection(endpoint((WsmanTarget) target), (WsmanTarget) target, pool, listener);
    }

    @Override
    public List<KeptSession> sessions(Target target, HostUI person) throws ConnectionException, InterruptedException {
        try (Endpoint endpoint = endpoint((WsmanTarget) target)) {
            return new Enumeration(endpoint, (WsmanTarget) target).sessions();
        }
    }

    /** Default is Basic where the password goes over TLS, or not over the network at all, and Negotiate elsewhere. */
    private static Endpoint endpoint(WsmanTarget wsman) throws ConnectionException {
        WsmanLogin login = wsman.login();
        if (login.certificate() != null) {
            if (!wsman.isSecure()) {
                throw new ConnectionException("A certificate logs in over HTTPS only: use -UseSSL.", INVALID_AUTHENTICATION);
            }
            return new Endpoint(wsman, Login.certificate());
        }
        boolean safe = wsman.isSecure() || isHere(wsman.uri().getHost());
        boolean basic = switch (login.authentication()) {
            case "Basic" -> true;
            case "Default" -> login.user() != null && (safe || wsman.options().noEncryption());
            case "Negotiate", "NegotiateWithImplicitCredential", "Kerberos" -> false;
            default -> throw new ConnectionException("The WSMan client cannot log in by " + login.authentication()
                + ": use -Authentication Negotiate, Kerberos or Basic.", INVALID_AUTHENTICATION);
        };
        if (basic && login.user() == null) {
            throw new ConnectionException("The WSMan client cannot log in without explicit credentials: use -Credential.",
                CREDENTIALS_REQUIRED);
        }
        if (basic && !safe && !wsman.options().noEncryption()) {
            throw new ConnectionException("The password would be sent unencrypted: use -UseSSL, -Authentication Negotiate, or a session option"
                + " with -NoEncryption.", INVALID_AUTHENTICATION);
        }
        return new Endpoint(wsman, basic ? Login.basic(login) : new NegotiateLogin(wsman));
    }

    private static boolean isHere(String host) throws ConnectionException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ConnectionException("The WSMan client cannot find the computer " + host + ".", TARGET_UNKNOWN);
        }
    }
}
