package org.mooring.api.credential;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows users without proof: their groups, whoever proves their names, and whether they are locked. Never used alone to let anybody in.
 * Implementations are services.
 */
@ConsumerType
public interface UserDirectory {

    /** The groups of a user; empty when the user is not known here. */
    Optional<Set<String>> groups(String user);

    /** Whether a user is not let in for now, by whatever credential, and has no sessions. */
    default boolean isLocked(String user) {
        return false;
    }

    /** What all of {@code directories} say of a user: for checks that prove a name, and know nothing of groups. */
    static Set<String> groups(Collection<? extends UserDirectory> directories, String user) {
        Set<String> groups = new HashSet<>();
        for (UserDirectory directory : directories) {
            directory.groups(user).ifPresent(groups::addAll);
        }
        return groups;
    }
}
