package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/**
 * A wildcard pattern (System.Management.Automation.WildcardPattern): {@code *} any text, {@code ?} one character, {@code [a-z]} and
 * {@code [!a]} sets, a backtick before what stands for itself.
 */
public final class Wildcard {

    private static final Map<String, Wildcard> RECENT = new ConcurrentHashMap<>();
    private static final int KEPT = 512;

    /** One element of a pattern. */
    private sealed interface Part permits Literal, Any, One, CharSet {}

    private record Literal(char c) implements Part {}

    private record Any() implements Part {}

    private record One() implements Part {}

    private record CharSet(String ranges) implements Part {
        boolean contains(char c) {
            for (int i = 0; i + 1 < ranges.length(); i += 2) {
                if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final String pattern;
    private final boolean ignoreCase;
    private final Part[] parts;

    private Wildcard(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        this.ignoreCase = ignoreCase;
        this.parts = parse(pattern, ignoreCase);
    }

    /** A pattern, from a cache of recent ones; one that is none is PowerShell's WildcardPatternException. */
    public static Wildcard of(String pattern, boolean ignoreCase) {
        String key = (ignoreCase ? "i" : "c") + pattern;
        Wildcard known = RECENT.get(key);
        if (known == null) {
            known = new Wildcard(pattern, ignoreCase);
            if (RECENT.size() >= KEPT) {
                RECENT.clear();
            }
            RECENT.put(key, known);
        }
        return known;
    }

    /** The pattern of a regular expression that matches the same. */
    public String toRegexPattern() {
        return WildcardRegex.of(pattern);
    }

    public boolean ignoresCase() {
        return ignoreCase;
    }

    private static Part[] parse(String pattern, boolean ignoreCase) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            switch (c) {
                case '*' -> {
                    if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Any)) {
                        parts.add(new Any());
                    }
                }
                case '?' -> parts.add(new One());
                case '[' -> i = set(pattern, i, parts, ignoreCase);
                case '`' -> {
                    if (i < pattern.length()) {
                        parts.add(new Literal(folded(pattern.charAt(i++), ignoreCase)));
                    }
                }
                default -> parts.add(new Literal(folded(c, ignoreCase)));
            }
        }
        return parts.toArray(new Part[0]);
    }

    private static char folded(char c, boolean ignoreCase) {
        return ignoreCase ? Character.toLowerCase(c) : c;
    }

    private static int set(String pattern, int start, List<Part> parts, boolean ignoreCase) {
        int i = start;
        StringBuilder members = new StringBuilder();
        StringBuilder escaped = new StringBuilder();
        while (true) {
            if (i >= pattern.length()) {
                throw invalid(pattern);
            }
            char c = pattern.charAt(i++);
            if (c == ']' && !members.isEmpty()) {
                break;
            }
            boolean isEscaped = c == '`' && i < pattern.length();
            members.append(isEscaped ? pattern.charAt(i++) : c);
            escaped.append(isEscaped ? '1' : '0');
        }
        StringBuilder ranges = new StringBuilder();
        for (int k = 0; k < members.length(); k++) {
            char from = members.charAt(k);
            char to = from;
            if (k + 2 < members.length() && members.charAt(k + 1) == '-' && escaped.charAt(k + 1) == '0') {
                to = members.charAt(k + 2);
                k += 2;
                if (to < from) {
                    throw invalid(pattern);
                }
            }
            ranges.append(from).append(to);
            if (ignoreCase) {
                ranges.append(Character.toLowerCase(from)).append(Character.toLowerCase(to));
                ranges.append(Character.toUpperCase(from)).append(Character.toUpperCase(to));
            }
        }
        parts.add(new CharSet(ranges.toString()));
        return i;
    }

    private static DotNetException invalid(String pattern) {
        return new DotNetException("System.Management.Automation.WildcardPatternException",
                "The specified wildcard character pattern is not valid: " + pattern)
                .withRecord("RuntimeException", ErrorCategory.NotSpecified, null);
    }

    public boolean matches(String text) {
        int part = 0;
        int at = 0;
        int starPart = -1;
        int starAt = 0;
        while (at < text.length()) {
            if (part < parts.length && parts[part] instanceof Any) {
                starPart = part++;
                starAt = at;
            } else if (part < parts.length && accepts(parts[part], text.charAt(at))) {
                part++;
                at++;
            } else if (starPart >= 0) {
                part = starPart + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] instanceof Any) {
            part++;
        }
        return part == parts.length;
    }

    private boolean accepts(Part part, char c) {
        return switch (part) {
            case Literal literal -> literal.c == c || ignoreCase && (Character.toLowerCase(c) == literal.c
                    || Character.toLowerCase(Character.toUpperCase(c)) == literal.c);
            case One one -> true;
            case CharSet set -> set.contains(c) || ignoreCase && set.contains(Character.toLowerCase(c));
            case Any any -> false;
        };
    }

    public String pattern() {
        return pattern;
    }

    /** Whether a text has wildcard characters that are not escaped. */
    public static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                i++;
            } else if (c == '*' || c == '?' || c == '[' || c == ']') {
                return true;
            }
        }
        return false;
    }

    /** A text with backticks before its wildcard characters. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == ']' || c == '`') {
                out.append('`');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** A text without the backticks before wildcard characters. */
    public static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '`' && i + 1 < text.length() && "*?[]`".indexOf(text.charAt(i + 1)) >= 0;
            out.append(escape ? text.charAt(++i) : c);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
