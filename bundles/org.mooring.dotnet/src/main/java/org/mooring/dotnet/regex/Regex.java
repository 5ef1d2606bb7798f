package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mooring.dotnet.Exceptions;

/** System.Text.RegularExpressions.Regex: a compiled pattern. Immutable; the last used ones are kept by {@link #of}. */
public final class Regex {

    public static final int NONE = 0;
    public static final int IGNORE_CASE = Translator.IGNORE_CASE;

    private static final int KEPT = 500;
    private static final Map<String, Regex> CACHE = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Regex> eldest) {
            return size() > KEPT;
        }
    };

    private final String source;
    private final int options;
    private final Translation translation;
    private final Pattern pattern;

    /** @param options .NET's RegexOptions; throws a RegexParseException */
    public Regex(String pattern, int options) {
        if (pattern == null) {
            throw Exceptions.argumentNull("pattern");
        }
        this.source = pattern;
        this.options = options;
        this.translation = Translator.translate(pattern, options);
        int flags = Pattern.UNIX_LINES | ((options & Translator.IGNORE_CASE) != 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                | ((options & Translator.MULTILINE) != 0 ? Pattern.MULTILINE : 0) | ((options & Translator.SINGLELINE) != 0 ? Pattern.DOTALL : 0)
                | (translation.unicodeClasses && (options & Translator.ECMASCRIPT) == 0 ? Pattern.UNICODE_CHARACTER_CLASS : 0);
        try {
            this.pattern = Pattern.compile(translation.java.toString(), flags);
        } catch (PatternSyntaxException e) {
            throw RegexErrors.make(pattern, "Unknown", Math.max(0, e.getIndex()), e.getDescription() + ".");
        }
    }

    /** A kept one where the same was asked for before. */
    public static Regex of(String pattern, int options) {
        String key = options + ":" + pattern;
        synchronized (CACHE) {
            Regex kept = CACHE.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Regex made = new Regex(pattern, options);
        synchronized (CACHE) {
            CACHE.put(key, made);
        }
        return made;
    }

    public String pattern() {
        return source;
    }

    public int options() {
        return options;
    }

    /** In the order of their numbers, "0" first. */
    public List<String> groupNames() {
        return List.copyOf(translation.nameOfNumber.values());
    }

    public List<Integer> groupNumbers() {
        return List.copyOf(translation.nameOfNumber.keySet());
    }

    public String nameOf(int number) {
        return translation.nameOfNumber.getOrDefault(number, "");
    }

    /** -1 where there is none of that name. */
    public int numberOf(String name) {
        if (translation.numberOfName.containsKey(name)) {
            return translation.numberOfName.get(name);
        }
        return translation.nameOfNumber.containsValue(name) ? Integer.parseInt(name) : -1;
    }

    List<Integer> javaGroups(int number) {
        return translation.groups.get(number);
    }

    private Matcher matcher(String input) {
        if (input == null) {
            throw Exceptions.argumentNull("input");
        }
        return pattern.matcher(new InterruptibleText(input));
    }

    public boolean isMatch(String input) {
        return isMatch(input, 0);
    }

    public boolean isMatch(String input, int start) {
        return find(matcher(input), start);
    }

    /** Java's matcher recurses: a pattern that nests too deep for the stack is .NET's InsufficientExecutionStackException. */
    private static boolean find(Matcher matcher, int start) {
        try {
            return matcher.find(start);
        } catch (StackOverflowError e) {
            throw Exceptions.make("System.InsufficientExecutionStackException", "Insufficient stack to continue executing the program safely.");
        } catch (IndexOutOfBoundsException e) {
            throw Exceptions.outOfRange("Start index cannot be less than 0 or greater than input length.", "startat");
        }
    }

    /** The first match, or one that did not succeed. */
    public Match match(String input) {
        return match(input, 0);
    }

    public Match match(String input, int start) {
        Matcher matcher = matcher(input);
        return find(matcher, start) ? new Match(this, input, matcher.toMatchResult()) : new Match(this, input, null);
    }

    /** The match after {@code previous}. */
    Match next(Match previous) {
        if (!previous.success()) {
            return previous;
        }
        int end = previous.index() + previous.length();
        int start = previous.length() == 0 ? end + 1 : end;
        return start > previous.input().length() ? new Match(this, previous.input(), null) : match(previous.input(), start);
    }

    public List<Match> matches(String input) {
        return matches(input, 0);
    }

    public List<Match> matches(String input, int start) {
        List<Match> all = new ArrayList<>();
        Matcher matcher = matcher(input);
        boolean found = find(matcher, start);
        while (found) {
            all.add(new Match(this, input, matcher.toMatchResult()));
            found = matcher.find();
        }
        return all;
    }

    /** At most {@code count} matches, all when negative; the replacement is .NET's. */
    public String replace(String input, String replacement, int count) {
        Function<Match, String> evaluated = Replacement.parse(replacement, this);
        return replace(input, evaluated, count, 0);
    }

    public String replace(String input, Function<Match, String> evaluator, int count, int start) {
        Matcher matcher = matcher(input);
        if (count == 0 || !find(matcher, start)) {
            return input;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        int left = count;
        do {
            out.append(input, from, matcher.start()).append(evaluator.apply(new Match(this, input, matcher.toMatchResult())));
            from = matcher.end();
        } while (--left != 0 && matcher.find());
        return out.append(input, from, input.length()).toString();
    }

    /** At most {@code count} parts, all when 0; what groups capture is among the parts. */
    public List<String> split(String input, int count, int start) {
        List<String> parts = new ArrayList<>();
        if (count == 1) {
            return List.of(input);
        }
        int from = 0;
        int left = count - 1;
        for (Match match : matches(input, start)) {
            parts.add(input.substring(from, match.index()));
            from = match.index() + match.length();
            for (Group group : match.groups().subList(1, match.groups().size())) {
                if (group.success()) {
                    parts.add(group.value());
                }
            }
            if (--left == 0) {
                break;
            }
        }
        parts.add(input.substring(from));
        return parts;
    }

    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                default -> out.append("\\*+?|{[()^$.# ".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    public static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) != '\\') {
                out.append(text.charAt(i++));
                continue;
            }
            if (i + 1 >= text.length()) {
                throw RegexErrors.make(text, "UnescapedEndingBackslash", text.length(), "Illegal \\ at end of pattern.");
            }
            StringBuilder java = new StringBuilder();
            i = Escapes.character(text, i, java);
            out.append(java.length() == 6 || java.length() == 4 ? (char) Integer.parseInt(java.substring(2), 16)
                    : "nrtf".indexOf(java.charAt(1)) >= 0 ? java.toString().translateEscapes().charAt(0) : java.charAt(1));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return source;
    }
}
