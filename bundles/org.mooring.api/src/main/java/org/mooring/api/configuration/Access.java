package org.mooring.api.configuration;

import java.util.Set;
import org.mooring.api.credential.Identity;

/**
 * Who may use a session configuration. Whoever is not named may not.
 *
 * @param everyone whether every authenticated user may
 */
public record Access(boolean everyone, Set<String> users, Set<String> groups) {

    public static final Access NOBODY = new Access(false, Set.of(), Set.of());
    public static final Access EVERYONE = new Access(true, Set.of(), Set.of());

    public Access {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }

    public boolean permits(Identity caller) {
        return everyone || users.contains(caller.user()) || caller.groups().stream().anyMatch(groups::contains);
    }
}
