package org.mooring.api.configuration;

/**
 * Something that a session configuration gives away without saying so.
 *
 * @param file where it stands: the configuration's file, or one of a role capability
 * @param line from 1
 * @param message what it opens
 * @param remedy what to write instead
 */
public record Advice(String file, int line, String message, String remedy) {

    /** {@code file:line: message remedy}, as compilers say it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message + " " + remedy;
    }
}
