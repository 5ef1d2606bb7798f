package org.mooring.api.credential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user whose name was proved.
 *
 * @param user the name; sessions belong to it, compared exactly
 * @param groups groups that whoever proved the name also vouches for; session configurations may name them
 * @param factors how it was proved: one credential, or several
 */
public record Identity(String user, Set<String> groups, List<Factor> factors) {

    /** The group of the operating-system user that runs the server, whatever proved that it is this user. */
    public static final String SERVER_OWNER = "server-owner";

    /** The group whose members may change the server's configurations. */
    public static final String ADMINISTRATORS = "administrators";

    public Identity {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("An identity needs a user's name.");
        }
        groups = Set.copyOf(groups);
        factors = List.copyOf(factors);
    }

    /** Proved by one credential of a kind, as {@code password}, {@code publickey}, {@code local}, without evidence. */
    public Identity(String user, Set<String> groups, String provedBy) {
        this(user, groups, List.of(new Factor(provedBy, "")));
    }

    /** The kinds of credentials that proved it, as {@code publickey}, or {@code publickey,password}. */
    public String provedBy() {
        return factors.stream().map(Factor::kind).collect(Collectors.joining(","));
    }

    /** Whether both are the same proved user, and so own the same sessions. */
    public boolean isSameUser(Identity other) {
        return user.equals(other.user);
    }

    /** This user, proved by what {@code other}, the same user, was proved by too. */
    public Identity and(Identity other) {
        if (!isSameUser(other)) {
            throw new IllegalArgumentException("These are two users.");
        }
        Set<String> all = new HashSet<>(groups);
        all.addAll(other.groups);
        List<Factor> both = new ArrayList<>(factors);
        other.factors.stream().filter(factor -> !both.contains(factor)).forEach(both::add);
        return new Identity(user, all, both);
    }

    /** The same with other groups. */
    public Identity with(Set<String> others) {
        return new Identity(user, others, factors);
    }
}
