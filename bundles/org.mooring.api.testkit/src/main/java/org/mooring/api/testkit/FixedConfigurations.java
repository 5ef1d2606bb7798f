package org.mooring.api.testkit;

import java.util.List;
import java.util.Optional;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;

/** The configurations of a test, without modules; empty names the first. */
public record FixedConfigurations(List<SessionConfiguration> all) implements SessionConfigurations {

    @Override
    public SessionConfiguration resolve(Identity caller, String name) throws ConfigurationException {
        return list(caller).stream().filter(one -> name.isEmpty() || one.name().equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new ConfigurationException("There is no session configuration '" + name + "' that you may use here."));
    }

    @Override
    public List<SessionConfiguration> list(Identity caller) {
        return all.stream().filter(one -> one.access().permits(caller)).toList();
    }

    @Override
    public Optional<SessionConfiguration> current(String name) {
        return all.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public InitialSessionState initialState(SessionConfiguration configuration) {
        return InitialSessionState.of(List.of());
    }
}
