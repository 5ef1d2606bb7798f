package org.mooring.format;

/** The escape sequences of headings and labels, as {@code $PSStyle.Formatting} starts with them. */
final class Styles {

    private static final String ACCENT = "\u001b[32;1m";
    private static final String RESET = "\u001b[0m";

    private Styles() {}

    static String heading(String text) {
        return ACCENT + text + RESET;
    }
}
