package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.dotnet.regex.Match;
import org.mooring.dotnet.regex.Regex;

/** What Select-String looks for: regular expressions, or texts as they are. */
final class LinePatterns {

    private static final Object[] NONE = new Object[0];

    /** Which pattern matched, and its matches where it is a regular expression. */
    record Found(String pattern, Object[] matches) {}

    private record Wanted(String text, String lower, Regex regex) {}

    private final List<Wanted> wanted = new ArrayList<>();
    private final boolean caseSensitive;
    private final boolean all;
    private final Locale locale;

    /**
     * @param all whether all matches in a line are wanted, not the first one
     * @param locale whose small letters texts are compared by where case does not matter
     */
    LinePatterns(boolean caseSensitive, boolean all, Locale locale) {
        this.locale = locale;
        this.caseSensitive = caseSensitive;
        this.all = all;
    }

    void addText(String text) {
        wanted.add(new Wanted(text, text.toLowerCase(locale), null));
    }

    void addRegex(String pattern) {
        wanted.add(new Wanted(pattern, null, Regex.of(pattern, caseSensitive ? Regex.NONE : Regex.IGNORE_CASE)));
    }

    /** Null where none matches. */
    Found find(String line) {
        for (Wanted each : wanted) {
            if (each.regex == null) {
                if (caseSensitive ? line.contains(each.text) : line.toLowerCase(locale).contains(each.lower)) {
                    return new Found(each.text, NONE);
                }
            } else if (all) {
                Object[] matches = each.regex.matches(line).toArray();
                if (matches.length > 0) {
                    return new Found(each.text, matches);
                }
            } else {
                Match match = each.regex.match(line);
                if (match.success()) {
                    return new Found(each.text, new Object[] {match});
                }
            }
        }
        return null;
    }
}
