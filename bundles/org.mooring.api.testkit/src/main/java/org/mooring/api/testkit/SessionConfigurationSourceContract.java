package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.configuration.SessionLimits;

/** What every {@link SessionConfigurationSource} does. */
public abstract class SessionConfigurationSourceContract {

    /** The source under test, with at least one configuration. */
    protected abstract SessionConfigurationSource source();

    @Test
    void itHasConfigurations() {
        assertFalse(source().configurations().isEmpty());
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        for (SessionConfiguration configuration : source().configurations()) {
            assertTrue(names.add(configuration.name().toLowerCase(Locale.ROOT)), configuration.name());
        }
    }

    @Test
    void askedTwiceWithoutAChangeItAnswersEqualConfigurations() {
        SessionConfigurationSource source = source();
        assertEquals(Set.copyOf(source.configurations()), Set.copyOf(source.configurations()));
    }

    @Test
    void limitsAreSensible() {
        for (SessionConfiguration configuration : source().configurations()) {
            SessionLimits limits = configuration.limits();
            assertTrue(limits.outputBufferBytes() > 0, configuration.name());
            assertTrue(limits.sessionsPerUser() > 0, configuration.name());
            assertTrue(limits.idleTimeout().compareTo(SessionLimits.MIN_IDLE_TIMEOUT) >= 0, configuration.name());
            assertTrue(limits.maxIdleTimeout().compareTo(limits.idleTimeout()) >= 0, configuration.name());
        }
    }
}
