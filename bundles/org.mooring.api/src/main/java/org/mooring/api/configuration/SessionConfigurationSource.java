package org.mooring.api.configuration;

import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows session configurations: from files, from Configuration Admin, from a bundle's own resources. Implementations are services;
 * where two know the same name, the one with the higher service ranking is used.
 */
@ConsumerType
public interface SessionConfigurationSource {

    /**
     * The configurations as they are now. Asked whenever a session is opened, so that keeping the answer until something changes is
     * worth while; the same configuration should then be an equal object.
     */
    Collection<SessionConfiguration> configurations();

    /**
     * Names of configurations that it has and that nobody may use now: closed ones, and those with a mistake. One of that name from a source that
     * counts less does not take its place, so that what is closed opens nothing else.
     */
    default Set<String> closed() {
        return Set.of();
    }
}
