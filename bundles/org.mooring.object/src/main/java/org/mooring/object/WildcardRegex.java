package org.mooring.object;

/** A wildcard pattern as a regular expression (WildcardPattern.ToRegex): {@code *} at an end leaves the anchor there out. */
final class WildcardRegex {

    private static final String SPECIAL = "()[.?*{}^$+|\\";

    private final String pattern;
    private final StringBuilder regex = new StringBuilder("^");

    private WildcardRegex(String pattern) {
        this.pattern = pattern;
    }

    static String of(String pattern) {
        return new WildcardRegex(pattern).text();
    }

    private String text() {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                case '[' -> i = set(i);
                case '`' -> {
                    if (i < pattern.length()) {
                        literal(pattern.charAt(i++));
                    }
                }
                default -> literal(c);
            }
        }
        String all = regex.append('$').toString();
        if (all.equals("^.*$")) {
            return "";
        }
        int start = all.startsWith("^.*") ? 3 : 0;
        return all.substring(start, all.endsWith(".*$") ? all.length() - 3 : all.length());
    }

    private void literal(char c) {
        if (SPECIAL.indexOf(c) >= 0) {
            regex.append('\\');
        }
        regex.append(c);
    }

    /** A set, which is known to be closed; {@code !} at its beginning is a member like others. */
    private int set(int start) {
        StringBuilder members = new StringBuilder();
        int i = start;
        while (pattern.charAt(i) != ']' || members.isEmpty()) {
            char c = pattern.charAt(i++);
            members.append(c == '`' && i < pattern.length() ? pattern.charAt(i++) : c);
        }
        regex.append('[');
        for (int k = 0; k < members.length(); k++) {
            member(members.charAt(k));
            if (k + 2 < members.length() && members.charAt(k + 1) == '-') {
                regex.append('-');
                member(members.charAt(k + 2));
                k += 2;
            }
        }
        regex.append(']');
        return i + 1;
    }

    private void member(char c) {
        switch (c) {
            case '[' -> regex.append('[');
            case ']' -> regex.append("\\]");
            case '-' -> regex.append("\\x2d");
            default -> literal(c);
        }
    }
}
