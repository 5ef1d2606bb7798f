package org.mooring.api.configuration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;

/**
 * Who may use a session configuration. Whoever is not named may not.
 *
 * @param everyone whether every authenticated user may
 * @param required the groups that who may has to be in besides
 * @param credentials the kinds of credentials that have to have proved the user: all of one of the sets; empty for any
 */
public record Access(boolean everyone, Set<String> users, Set<String> groups, GroupRule required, List<Set<String>> credentials) {

    public static final Access NOBODY = new Access(false, Set.of(), Set.of());
    public static final Access EVERYONE = new Access(true, Set.of(), Set.of());

    public Access {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
        credentials = credentials.stream().map(Set::copyOf).toList();
    }

    public Access(boolean everyone, Set<String> users, Set<String> groups, GroupRule required) {
        this(everyone, users, groups, required, List.of());
    }

    public Access(boolean everyone, Set<String> users, Set<String> groups) {
        this(everyone, users, groups, GroupRule.NONE);
    }

    public boolean permits(Identity caller) {
        return required.holds(caller.groups()) && isNamed(caller) && isProvedWell(caller);
    }

    private boolean isProvedWell(Identity caller) {
        Set<String> kinds = caller.factors().stream().map(Factor::kind).collect(Collectors.toSet());
        return credentials.isEmpty() || credentials.stream().anyMatch(kinds::containsAll);
    }

    private boolean isNamed(Identity caller) {
        return everyone || users.contains(caller.user()) || caller.groups().stream().anyMatch(groups::contains);
    }
}
