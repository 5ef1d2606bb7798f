package org.mooring.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mooring.api.configuration.PermissionChange;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.api.credential.Identity;

/** Whether a user may still have a session that was opened earlier, and with what. */
sealed interface Standing {

    /** As it is. */
    record Unchanged() implements Standing {}

    /** With less, perhaps, than it has: with what {@code now} gives. */
    record Less(SessionConfiguration now, String why) implements Standing {}

    /** Not any more. */
    record Lost(String why) implements Standing {}

    /**
     * @param had as the session was opened with, with the roles that its user had
     * @param current the configuration of this name as it is now; where there is none, or it is closed or wrong, what was opened stays
     * @param user who the user is now; empty for who would not be let in any more
     */
    static Standing of(SessionConfiguration had, Optional<SessionConfiguration> current, Optional<Identity> user) {
        if (user.isEmpty()) {
            return new Lost("Its user would not be let in any more.");
        }
        SessionConfiguration now = current.orElse(had);
        if (!now.access().permits(user.get())) {
            return new Lost("Its user may not open sessions of the configuration '" + had.name() + "' any more, or not as proved.");
        }
        Set<String> defined = names(roles(now));
        Optional<String> lost = roles(had).stream().filter(role -> !role.isOf(user.get()) || !defined.contains(role.name())).map(Role::name).findFirst();
        if (now.limits().permissionChange() != PermissionChange.Shrink) {
            return lost.<Standing>map(role -> new Lost("Its user has not the role '" + role + "' any more.")).orElseGet(Unchanged::new);
        }
        Set<String> roles = names(roles(had));
        SessionConfiguration less = now.with(role -> roles.contains(role.name()) && role.isOf(user.get()));
        if (less.equals(had)) {
            return new Unchanged();
        }
        return new Less(less, lost.map(role -> "Its user has not the role '" + role + "' any more.").orElse("Its configuration has changed."));
    }

    private static List<Role> roles(SessionConfiguration configuration) {
        return configuration.definition() == null ? List.of() : configuration.definition().roles();
    }

    private static Set<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
