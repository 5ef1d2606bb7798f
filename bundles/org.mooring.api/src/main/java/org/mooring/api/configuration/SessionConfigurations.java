package org.mooring.api.configuration;

import java.util.List;
import java.util.Optional;
import org.mooring.api.credential.Identity;
import org.osgi.annotation.versioning.ProviderType;

/** The configurations of all sources, with what is installed: what decides which session a user gets. */
@ProviderType
public interface SessionConfigurations {

    /** The configuration of those who ask for none. Windows PowerShell's name for it, {@code microsoft.powershell}, means it too. */
    String DEFAULT = "powershell";

    /**
     * The configuration of this name, as {@code caller} may use it.
     *
     * @param name a name, a WSMan resource URI, or empty for {@link #DEFAULT}
     * @throws ConfigurationException when there is none that the caller may use (which of both is not told), or it cannot be read
     */
    SessionConfiguration resolve(Identity caller, String name) throws ConfigurationException;

    /** The configuration of this name as it is now, whoever may use it; empty where there is none, or it is closed or wrong. */
    default Optional<SessionConfiguration> current(String name) {
        return Optional.empty();
    }

    /** All that {@code caller} may use, by name. */
    List<SessionConfiguration> list(Identity caller);

    /**
     * What a new session of {@code configuration} starts with, with the modules that are installed now. The same object is answered
     * until a module comes or goes, so that a shell can keep beside it what it has worked out.
     */
    InitialSessionState initialState(SessionConfiguration configuration);
}
