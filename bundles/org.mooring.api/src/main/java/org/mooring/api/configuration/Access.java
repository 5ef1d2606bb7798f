package org.mooring.api.configuration;

import java.util.Set;
import org.mooring.api.credential.Identity;

/**
 * Who may use a session configuration. Whoever is not named may not.
 *
 * @param everyone whether every authenticated user may
 * @param required the groups that who may has to be in besides
 */
public record Access(boolean everyone, Set<String> users, Set<String> groups, GroupRule required) {

    public static final Access NOBODY = new Access(false, Set.of(), Set.of());
    public static final Access EVERYONE = new Access(true, Set.of(), Set.of());

    public Access {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }

    public Access(boolean everyone, Set<String> users, Set<String> groups) {
        this(everyone, users, groups, GroupRule.NONE);
    }

    public boolean permits(Identity caller) {
        return required.holds(caller.groups()) && isNamed(caller);
    }

    private boolean isNamed(Identity caller) {
        return everyone || users.contains(caller.user()) || caller.groups().stream().anyMatch(groups::contains);
    }
}
