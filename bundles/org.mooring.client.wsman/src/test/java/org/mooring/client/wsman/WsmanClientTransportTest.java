package org.mooring.client.wsman;

import java.net.URI;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.testkit.ClientTransportContract;

class WsmanClientTransportTest extends ClientTransportContract {

    @Override
    protected ClientTransport transport() {
        return new WsmanClientTransport();
    }

    @Override
    protected Target target(int port) {
        return new WsmanTarget(URI.create("http://127.0.0.1:" + port + "/wsman"), "powershell",
            new WsmanLogin("Basic", "anna", "secret".toCharArray(), null),
            new WsmanOptions(false, false, false, false, 20_000, 20_000, -1, "None", "en-US", "en-US", null), null);
    }
}
