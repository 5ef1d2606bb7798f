package org.mooring.api.configuration;

/**
 * What a session shows of the modules that it has, and of what lies outside of them.
 *
 * @param externalCommands programs of the operating system; by default none
 */
public record Visible(Visibility cmdlets, Visibility functions, Visibility aliases, Visibility externalCommands, Visibility providers) {

    /** Everything of the modules named, and no external commands. */
    public static final Visible MODULES = new Visible(Visibility.ALL, Visibility.ALL, Visibility.ALL, Visibility.NONE, Visibility.ALL);
}
