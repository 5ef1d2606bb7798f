package org.mooring.provider.filesystem;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A provider's -Filter: names as Windows matches them, on every system (.NET's MatchType.Win32). {@code *.*} is every name, {@code a.*}
 * takes {@code a} too, {@code ?} may stand for nothing before a dot and at the end, {@code *.} means names without a dot.
 */
final class NameFilter implements Predicate<String> {

    private final Pattern pattern;

    private NameFilter(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Null where every name is wanted. */
    static NameFilter of(String filter) {
        if (filter == null || filter.isEmpty() || filter.equals("*") || filter.equals("*.*")) {
            return null;
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            char next = i + 1 < filter.length() ? filter.charAt(i + 1) : 0;
            if (c == '*' && next == '.' && i + 2 == filter.length()) {
                regex.append("[^.]*");
                break;
            }
            regex.append(switch (c) {
                case '*' -> ".*";
                case '?' -> "(?:[^.]|(?=\\.)|$)";
                case '.' -> next == '?' || next == '*' ? "(?:\\.|$)" : "\\.";
                default -> Pattern.quote(String.valueOf(c));
            });
        }
        return new NameFilter(Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    @Override
    public boolean test(String name) {
        return pattern.matcher(name).matches();
    }
}
