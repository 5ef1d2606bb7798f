package org.mooring.configuration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;

/** The configurations of all sources by name. */
final class Configurations {

    private static final String WINDOWS_DEFAULT = "microsoft.powershell";
    private static final String DEFAULT = SessionConfigurations.DEFAULT;

    private final Supplier<List<SessionConfigurationSource>> sources;

    /** @param sources those that are there now, the one that counts most first */
    Configurations(Supplier<List<SessionConfigurationSource>> sources) {
        this.sources = sources;
    }

    SessionConfiguration resolve(Identity caller, String asked) throws ConfigurationException {
        Map<String, SessionConfiguration> all = all();
        String name = name(asked);
        SessionConfiguration found = all.get(name);
        if (found == null && name.equals(WINDOWS_DEFAULT)) {
            found = all.get(DEFAULT);
        }
        if (found == null || !found.access().permits(caller)) {
            List<String> usable = list(caller).stream().map(SessionConfiguration::name).toList();
            throw new ConfigurationException("There is no session configuration '" + shown(name) + "' that you may use here."
                + Suggestion.of(name, usable));
        }
        return found.of(caller);
    }

    List<SessionConfiguration> list(Identity caller) {
        return all().values().stream().filter(configuration -> configuration.access().permits(caller)).toList();
    }

    /** As it is now, whoever may use it. */
    Optional<SessionConfiguration> current(String name) {
        return Optional.ofNullable(all().get(name(name)));
    }

    /** All of them, whoever may use them. */
    Collection<SessionConfiguration> allOfThem() {
        return all().values();
    }

    private Map<String, SessionConfiguration> all() {
        Map<String, SessionConfiguration> all = new TreeMap<>();
        Set<String> closed = new HashSet<>();
        for (SessionConfigurationSource source : sources.get()) {
            Collection<SessionConfiguration> configurations = source.configurations();
            Map<String, SessionConfiguration> own = new TreeMap<>();
            configurations.forEach(one -> own.putIfAbsent(one.name().toLowerCase(Locale.ROOT), one));
            own.keySet().removeAll(closed);
            own.forEach(all::putIfAbsent);
            source.closed().forEach(name -> closed.add(name.toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    /** The name in what a client asks for: a name, a resource URI, or nothing. */
    private static String name(String asked) {
        String name = asked.toLowerCase(Locale.ROOT);
        if (name.startsWith(SessionConfiguration.RESOURCE_URI_PREFIX)) {
            name = name.substring(SessionConfiguration.RESOURCE_URI_PREFIX.length());
        }
        return name.isEmpty() ? DEFAULT : name;
    }

    /** What a peer sent, made fit for a message. */
    private static String shown(String name) {
        String harmless = name.replaceAll("\\p{Cntrl}", "?");
        return harmless.length() <= 64 ? harmless : harmless.substring(0, 64) + "...";
    }
}
