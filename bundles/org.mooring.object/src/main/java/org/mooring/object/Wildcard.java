package org.mooring.object;

/** A wildcard pattern (System.Management.Automation.WildcardPattern): {@code *}, {@code ?}, {@code [a-z]}, backtick escapes. */
public final class Wildcard {

    private final String pattern;

    private Wildcard(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
    }

    /** A pattern, from a cache of recent ones. */
    public static Wildcard of(String pattern, boolean ignoreCase) {
        return new Wildcard(pattern, ignoreCase);
    }

    public boolean matches(String text) {
        throw new UnsupportedOperationException();
    }

    public String pattern() {
        return pattern;
    }

    /** Whether a text has wildcard characters that are not escaped. */
    public static boolean isPattern(String text) {
        throw new UnsupportedOperationException();
    }

    public static String escape(String text) {
        throw new UnsupportedOperationException();
    }

    public static String unescape(String text) {
        throw new UnsupportedOperationException();
    }
}
