package org.mooring.credential.ldap;

import java.util.HashSet;
import java.util.Set;
import org.mooring.api.credential.Identity;

/**
 * A user's entry.
 *
 * @param name as the directory writes it
 * @param groupNames as the directory has them
 */
record Person(String dn, String name, Set<String> groupNames) {

    /**
     * The groups as Mooring is to know them: those that mean something to it are for whoever set the server up to give, not for a
     * directory by accident.
     */
    Set<String> groups(String administrators) {
        Set<String> groups = new HashSet<>(groupNames);
        groups.remove(Identity.SERVER_OWNER);
        groups.remove(Identity.ADMINISTRATORS);
        if (!administrators.isEmpty() && groupNames.contains(administrators)) {
            groups.add(Identity.ADMINISTRATORS);
        }
        return groups;
    }
}
