package org.mooring.configuration;

import java.util.List;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@link Configurations} and {@link Assembly} as a service, with the sources and modules that are there. */
@Component
public final class ConfigurationsComponent implements SessionConfigurations {

    /** SCR gives them in the order of their ranking, the lowest first. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
        fieldOption = FieldOption.REPLACE)
    private volatile List<SessionConfigurationSource> sources = List.of();

    private final Configurations configurations = new Configurations(() -> sources.reversed());
    private final Assembly assembly = new Assembly();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(CmdletModule module) {
        assembly.add(module);
    }

    void removeModule(CmdletModule module) {
        assembly.remove(module);
    }

    @Override
    public SessionConfiguration resolve(Identity caller, String name) throws ConfigurationException {
        return configurations.resolve(caller, name);
    }

    @Override
    public List<SessionConfiguration> list(Identity caller) {
        return configurations.list(caller);
    }

    @Override
    public InitialSessionState initialState(SessionConfiguration configuration) {
        return assembly.state(configuration);
    }
}
