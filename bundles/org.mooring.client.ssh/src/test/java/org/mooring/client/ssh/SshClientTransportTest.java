package org.mooring.client.ssh;

import java.util.Map;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.testkit.ClientTransportContract;

class SshClientTransportTest extends ClientTransportContract {

    @Override
    protected ClientTransport transport() {
        return new SshClientTransport();
    }

    @Override
    protected Target target(int port) {
        return new SshTarget("127.0.0.1", port, "anna", null, "powershell", 20_000,
            Map.of("StrictHostKeyChecking", "yes", "UserKnownHostsFile", "/dev/null"), null);
    }
}
