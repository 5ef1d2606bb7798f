package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;

/** Finds the capturing groups of a pattern, in the order of their opening: a name, or null where there is none. */
final class GroupScanner {

    private GroupScanner() {}

    static List<String> names(String pattern, int options) {
        List<String> names = new ArrayList<>();
        boolean explicit = (options & Translator.EXPLICIT_CAPTURE) != 0;
        boolean comments = (options & Translator.IGNORE_WHITESPACE) != 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = classEnd(pattern, i);
            } else if (c == '#' && comments) {
                int end = pattern.indexOf('\n', i);
                i = end < 0 ? pattern.length() : end;
            } else if (c == '(') {
                if (i + 1 >= pattern.length() || pattern.charAt(i + 1) != '?') {
                    if (!explicit) {
                        names.add(null);
                    }
                    continue;
                }
                char kind = i + 2 < pattern.length() ? pattern.charAt(i + 2) : 0;
                char next = i + 3 < pattern.length() ? pattern.charAt(i + 3) : 0;
                if (kind == '#') {
                    int end = pattern.indexOf(')', i);
                    i = end < 0 ? pattern.length() : end;
                } else if (kind == '\'' || kind == '<' && next != '=' && next != '!') {
                    int end = pattern.indexOf(kind == '<' ? '>' : '\'', i + 3);
                    if (end > i + 3) {
                        names.add(pattern.substring(i + 3, end));
                        i = end;
                    }
                } else if (pattern.substring(i + 2).matches("(?s)[imsx]*n[imnsx]*(-[imsx]*)?[):].*")) {
                    explicit = true;
                }
            }
        }
        return names;
    }

    private static int classEnd(String pattern, int start) {
        int i = start + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        if (i < pattern.length() && pattern.charAt(i) == ']') {
            i++;
        }
        for (; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' && pattern.charAt(i - 1) == '-') {
                i = classEnd(pattern, i);
            } else if (c == ']') {
                return i;
            }
        }
        return pattern.length();
    }
}
