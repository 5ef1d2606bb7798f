package org.mooring.credential.users;

import java.util.Optional;
import java.util.Set;

/**
 * A line of the user file.
 *
 * @param locked whether the user is not let in, by whatever credential
 * @param ntlm the hash that NTLM needs, as {@link NtlmHashes} keeps it; only for users who may use NTLM
 */
record User(String name, PasswordHash password, boolean locked, Set<String> groups, Optional<String> ntlm) {

    User(String name, PasswordHash password, Set<String> groups) {
        this(name, password, false, groups, Optional.empty());
    }

    User locked(boolean now) {
        return new User(name, password, now, groups, ntlm);
    }

    /** Names that are plain in a file, a log and a path, and that no tool takes for an option. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
