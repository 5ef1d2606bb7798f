package org.mooring.shell.powershell.natives;

/**
 * An argument that a program gets as it was written.
 *
 * @param text as it stands in the script
 */
public record NativeWord(String text, Kind kind) {

    /** How it stands there. */
    public enum Kind {
        /** Without quotes: wildcards and {@code ~} are expanded. */
        BARE,
        /** {@code a,b}: an argument where there is no space. */
        LIST,
        /** {@code --%}: it is not passed on. */
        VERBATIM_FOLLOWS,
        /** What follows {@code --%}, up to the line's end or a pipe. */
        VERBATIM
    }
}
