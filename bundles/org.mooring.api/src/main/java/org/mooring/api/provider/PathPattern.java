package org.mooring.api.provider;

/** PowerShell's wildcards in one part of a path: {@code *}, {@code ?}, {@code [a-z]}, and a backtick before what is meant as it is. */
final class PathPattern {

    private PathPattern() {}

    static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                i++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    static String unescape(String text) {
        if (text.indexOf('`') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`' && i + 1 < text.length() && "*?[]`".indexOf(text.charAt(i + 1)) >= 0) {
                c = text.charAt(++i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    static boolean matches(String pattern, String name) {
        return matches(pattern, 0, name, 0);
    }

    private static boolean matches(String pattern, int p, String name, int n) {
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                for (int i = n; i <= name.length(); i++) {
                    if (matches(pattern, p + 1, name, i)) {
                        return true;
                    }
                }
                return false;
            }
            if (n >= name.length()) {
                return false;
            }
            int close = c == '[' ? pattern.indexOf(']', p + 2) : -1;
            if (close > 0) {
                if (!inSet(pattern.substring(p + 1, close), name.charAt(n))) {
                    return false;
                }
                p = close;
            } else if (c != '?') {
                if (c == '`' && p + 1 < pattern.length()) {
                    c = pattern.charAt(++p);
                }
                if (fold(c) != fold(name.charAt(n))) {
                    return false;
                }
            }
            p++;
            n++;
        }
        return n == name.length();
    }

    private static boolean inSet(String set, char c) {
        char wanted = fold(c);
        for (int i = 0; i < set.length(); i++) {
            char from = fold(set.charAt(i));
            char to = from;
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                to = fold(set.charAt(i + 2));
                i += 2;
            }
            if (from <= wanted && wanted <= to) {
                return true;
            }
        }
        return false;
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
