package org.mooring.configuration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.ModuleProvisioner;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Configurations} and {@link Assembly} as a service, with the sources and modules that are there. */
@Component(configurationPid = "org.mooring.configuration")
@Designate(ocd = ConfigurationsComponent.Config.class)
public final class ConfigurationsComponent implements SessionConfigurations {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationsComponent.class);

    /** SCR gives them in the order of their ranking, the lowest first. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
        fieldOption = FieldOption.REPLACE)
    private volatile List<SessionConfigurationSource> sources = List.of();

    /** Not there where no bundle can be brought. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile ModuleProvisioner provisioner;

    private final Configurations configurations = new Configurations(() -> sources.reversed());
    private final Assembly assembly = new Assembly();
    private final Demand demand = new Demand(assembly, () -> provisioner);
    private final ScheduledExecutorService following;

    @ObjectClassDefinition(name = "Mooring session configurations")
    @interface Config {
        @AttributeDefinition(min = "1", description = "How often is looked for bundles that no session configuration needs any more")
        int withdrawalCheckSeconds() default 5;
    }

    @Activate
    public ConfigurationsComponent(Config config) {
        following = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("mooring-configurations").factory());
        following.scheduleWithFixedDelay(this::follow, config.withdrawalCheckSeconds(), config.withdrawalCheckSeconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        following.shutdownNow();
    }

    private void follow() {
        try {
            demand.follow(configurations.allOfThem());
        } catch (RuntimeException e) {
            LOG.error("What is installed does not follow the session configurations.", e);
        }
    }

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
    public Optional<SessionConfiguration> current(String name) {
        return configurations.current(name);
    }

    @Override
    public List<SessionConfiguration> list(Identity caller) {
        return configurations.list(caller);
    }

    @Override
    public InitialSessionState initialState(SessionConfiguration configuration) {
        return demand.state(configuration);
    }
}
