package org.mooring.session;

import java.util.List;
import java.util.Optional;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.api.credential.Identity;

/** Whether a user may still have a session that was opened earlier. */
final class Standing {

    private Standing() {}

    /**
     * What speaks against it, as a sentence; empty where nothing does.
     *
     * @param configuration as the session was opened with, with the roles that its user had
     * @param now who the user is now; empty for who would not be let in any more
     */
    static Optional<String> objection(SessionConfiguration configuration, Optional<Identity> now) {
        if (now.isEmpty()) {
            return Optional.of("Its user would not be let in any more.");
        }
        if (!configuration.access().permits(now.get())) {
            return Optional.of("Its user may not open sessions of the configuration '" + configuration.name() + "' any more, or not as proved.");
        }
        List<Role> roles = configuration.definition() == null ? List.of() : configuration.definition().roles();
        return roles.stream().filter(role -> !role.isOf(now.get())).findFirst()
            .map(role -> "Its user has not the role '" + role.name() + "' any more.");
    }
}
