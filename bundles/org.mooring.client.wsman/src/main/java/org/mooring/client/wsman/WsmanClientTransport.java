package org.mooring.client.wsman;

import java.util.List;
import java.util.UUID;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostUI;
import org.osgi.service.component.annotations.Component;

/** Sessions over WSMan: shells of a WinRM service, or of Mooring's own. */
@Component
public final class WsmanClientTransport implements ClientTransport {

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
        return new WsmanConnection(new Endpoint((WsmanTarget) target, person), pool, listener);
    }

    @Override
    public List<KeptSession> sessions(Target target, HostUI person) throws ConnectionException, InterruptedException {
        try (Endpoint endpoint = new Endpoint((WsmanTarget) target, person)) {
            return new Enumeration(endpoint).sessions();
        }
    }
}
