package org.mooring.session;

import java.time.Clock;
import java.util.Optional;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.testkit.SessionRegistryContract;

class SessionsContractTest extends SessionRegistryContract {

    @Override
    protected SessionRegistry registry(SessionConfigurations configurations, SessionProcess process) {
        return new Sessions(new SessionTable(100, 100), configurations, kind -> Optional.of(process), record -> { }, Clock.systemUTC());
    }
}
