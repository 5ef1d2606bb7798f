package org.mooring.credential.users;

import java.util.Set;

/** A line of the user file. */
record User(String name, PasswordHash password, Set<String> groups) {

    /** Names that are plain in a file, a log and a path, and that no tool takes for an option. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
