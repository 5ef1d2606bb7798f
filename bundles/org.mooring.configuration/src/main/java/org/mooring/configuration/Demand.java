package org.mooring.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.ModuleProvisioner;
import org.mooring.api.configuration.ModuleProvisioner.Need;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what configurations name installed before a session opens on it, and withdrawn when none names it and no session has it. */
final class Demand {

    private static final Logger LOG = LoggerFactory.getLogger(Demand.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Assembly assembly;
    private final Supplier<ModuleProvisioner> provisioner;
    private final Map<Need, String> said = new HashMap<>();

    /** @param provisioner gives null where nothing can be installed */
    Demand(Assembly assembly, Supplier<ModuleProvisioner> provisioner) {
        this.assembly = assembly;
        this.provisioner = provisioner;
    }

    InitialSessionState state(SessionConfiguration configuration) {
        ModuleProvisioner available = provisioner.get();
        if (available == null) {
            return assembly.state(configuration);
        }
        lock.lock();
        try {
            provide(available, needs(configuration));
            return assembly.state(configuration, available::isSuperseded);
        } finally {
            lock.unlock();
        }
    }

    /** Brings newer versions of what {@code configurations} name where some have been brought, and withdraws the rest. */
    void follow(Collection<SessionConfiguration> configurations) {
        ModuleProvisioner available = provisioner.get();
        if (available == null) {
            return;
        }
        lock.lock();
        try {
            Set<Need> needs = new LinkedHashSet<>();
            configurations.forEach(one -> needs.addAll(needs(one)));
            assembly.keep(configurations.stream().map(SessionConfiguration::name).toList());
            available.withdraw(needs, assembly.inUse());
        } finally {
            lock.unlock();
        }
    }

    private void provide(ModuleProvisioner available, Set<Need> needs) {
        Map<Need, String> problems = available.provide(needs);
        problems.forEach((need, problem) -> {
            if (!problem.equals(said.put(need, problem))) {
                LOG.error("{}", problem);
            }
        });
    }

    /** What it names without wildcards, and all that its roles name. */
    private static Set<Need> needs(SessionConfiguration configuration) {
        Set<Need> needs = new LinkedHashSet<>();
        List<String> modules = new ArrayList<>(configuration.modules());
        if (configuration.definition() != null) {
            configuration.definition().roles().stream().map(Role::modules).forEach(modules::addAll);
        }
        Asked asked = Asked.by(configuration);
        modules.stream().filter(Demand::isName).forEach(name -> needs.add(new Need(Need.Kind.MODULE, name, asked.versions(name))));
        asked.providers().forEach(name -> needs.add(new Need(Need.Kind.PROVIDER, name)));
        return needs;
    }

    static boolean isName(String pattern) {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('[') < 0 && pattern.indexOf('/') < 0;
    }
}
