package org.mooring.api.credential;

import java.util.Objects;
import java.util.Set;

/**
 * A user whose name was proved.
 *
 * @param user the name; sessions belong to it, compared exactly
 * @param groups groups that whoever proved the name also vouches for; session configurations may name them
 * @param provedBy how it was proved, as {@code password}, {@code publickey}, {@code local}
 */
public record Identity(String user, Set<String> groups, String provedBy) {

    /** The group of the operating-system user that runs the server, whatever proved that it is this user. */
    public static final String SERVER_OWNER = "server-owner";

    /** The group whose members may change the server's configurations. */
    public static final String ADMINISTRATORS = "administrators";

    public Identity {
        Objects.requireNonNull(provedBy);
        if (user.isEmpty()) {
            throw new IllegalArgumentException("An identity needs a user's name.");
        }
        groups = Set.copyOf(groups);
    }

    /** Whether both are the same proved user, and so own the same sessions. */
    public boolean isSameUser(Identity other) {
        return user.equals(other.user);
    }
}
