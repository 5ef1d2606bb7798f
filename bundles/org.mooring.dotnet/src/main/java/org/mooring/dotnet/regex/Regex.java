package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Turns;

/** System.Text.RegularExpressions.Regex: a compiled pattern. Immutable; the last used ones are kept by {@link #of}. */
public final class Regex {

    public static final int NONE = 0;
    public static final int IGNORE_CASE = Options.IGNORE_CASE;

    private static final int KEPT = 500;
    private static final Map<String, Regex> CACHE = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Regex> eldest) {
            return size() > KEPT;
        }
    };

    private final String source;
    private final int options;
    private final Groups groups;
    private final List<Integer> groupNumbers;
    private final Program program;
    private final TimeSpan timeout;

    /** @param options .NET's RegexOptions; throws a RegexParseException */
    public Regex(String pattern, int options) {
        this(pattern, options, null);
    }

    /** @param timeout how long a match may take; null for ever */
    public Regex(String pattern, int options, TimeSpan timeout) {
        if (pattern == null) {
            throw Exceptions.argumentNull("pattern");
        }
        if (options < 0 || options > 0x7ff || (options & Options.ECMASCRIPT) != 0 && (options & ~(Options.ECMASCRIPT | Options.IGNORE_CASE | Options.MULTILINE | 8 | 512)) != 0) {
            throw Exceptions.outOfRange("options");
        }
        this.source = pattern;
        this.options = options;
        this.timeout = timeout;
        this.groups = Groups.of(pattern, options);
        this.groupNumbers = List.copyOf(groups.names().keySet());
        Map<Integer, Integer> slots = new HashMap<>();
        groupNumbers.forEach(number -> slots.put(number, slots.size()));
        try {
            this.program = Program.of(new PatternParser(pattern, options, groups).parse(), slots);
        } catch (StackOverflowError e) {
            throw Exceptions.make("System.InsufficientExecutionStackException", "Insufficient stack to continue executing the program safely.");
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
        return List.copyOf(groups.names().values());
    }

    public List<Integer> groupNumbers() {
        return groupNumbers;
    }

    /** "" where there is none of that number. */
    public String nameOf(int number) {
        return groups.names().getOrDefault(number, "");
    }

    /** -1 where there is none of that name. */
    public int numberOf(String name) {
        return groups.number(name);
    }

    public boolean rightToLeft() {
        return (options & Options.RIGHT_TO_LEFT) != 0;
    }

    /** Null for ever. */
    public TimeSpan timeout() {
        return timeout;
    }

    private Machine machine(String input) {
        if (input == null) {
            throw Exceptions.argumentNull("input");
        }
        return new Machine(program, groupNumbers.size(), input, timeout == null ? 0 : System.nanoTime() + timeout.ticks() * 100);
    }

    /** The first match from {@code start} on in the pattern's direction; one that did not succeed where there is none. */
    private Match search(Machine machine, String input, int start) {
        if (start < 0 || start > input.length()) {
            throw Exceptions.outOfRange("Start index cannot be less than 0 or greater than input length.", "startat");
        }
        boolean back = rightToLeft();
        int step = back ? -1 : 1;
        for (int at = start; at >= 0 && at <= input.length(); at += step) {
            if (!back && program.first != null) {
                while (at < input.length() && !program.first.has(input.charAt(at))) {
                    at++;
                }
                if (at == input.length()) {
                    break;
                }
            }
            int[][] found = machine.match(at, start);
            if (found != null) {
                return new Match(this, input, found);
            }
            if (program.atStart && !back) {
                break;
            }
        }
        return new Match(this, input, null);
    }

    public boolean isMatch(String input) {
        return match(input).success();
    }

    public boolean isMatch(String input, int start) {
        return match(input, start).success();
    }

    /** The first match, or one that did not succeed. */
    public Match match(String input) {
        return match(input, rightToLeft() && input != null ? input.length() : 0);
    }

    public Match match(String input, int start) {
        return search(machine(input), input, start);
    }

    /** In that part of the input alone. */
    public Match match(String input, int beginning, int length) {
        if (input == null) {
            throw Exceptions.argumentNull("input");
        }
        if (beginning < 0 || beginning > input.length()) {
            throw Exceptions.outOfRange("Start index cannot be less than 0 or greater than input length.", "beginning");
        }
        if (length < 0 || length > input.length() - beginning) {
            throw Exceptions.outOfRange("Length cannot be less than 0 or exceed input length.", "length");
        }
        Match found = match(input.substring(beginning, beginning + length));
        return found.success() ? found.moved(input, beginning) : new Match(this, input, null);
    }

    /** The match after {@code previous}. */
    Match next(Match previous) {
        return previous.success() ? next(machine(previous.input()), previous) : previous;
    }

    private Match next(Machine machine, Match previous) {
        boolean back = rightToLeft();
        int at = back ? previous.index() : previous.index() + previous.length();
        if (previous.length() == 0) {
            if (at == (back ? 0 : previous.input().length())) {
                return new Match(this, previous.input(), null);
            }
            at += back ? -1 : 1;
        }
        return search(machine, previous.input(), at);
    }

    public List<Match> matches(String input) {
        return matches(input, rightToLeft() && input != null ? input.length() : 0);
    }

    public List<Match> matches(String input, int start) {
        return matches(input, start, -1);
    }

    private List<Match> matches(String input, int start, int most) {
        List<Match> all = new ArrayList<>();
        Machine machine = machine(input);
        Match match = search(machine, input, start);
        while (match.success()) {
            all.add(match);
            match = all.size() == most ? new Match(this, input, null) : next(machine, match);
        }
        return all;
    }

    /** At most {@code count} matches, all when negative; the replacement is .NET's. */
    public String replace(String input, String replacement, int count) {
        Function<Match, String> evaluated = Replacement.parse(replacement, this);
        return replace(input, evaluated, count, beginning(input));
    }

    public String replace(String input, Function<Match, String> evaluator, int count, int start) {
        if (count < -1) {
            throw Exceptions.outOfRange("Count cannot be less than -1.", "count");
        }
        if (count == 0) {
            return input;
        }
        Machine machine = machine(input);
        Match match = search(machine, input, start);
        if (!match.success()) {
            return input;
        }
        boolean back = rightToLeft();
        List<String> parts = new ArrayList<>();
        Turns turns = new Turns();
        int from = back ? input.length() : 0;
        int left = count;
        do {
            int end = match.index() + match.length();
            parts.add(back ? input.substring(end, from) : input.substring(from, match.index()));
            turns.reachOrStop();
            parts.add(evaluator.apply(match));
            from = back ? match.index() : end;
            match = --left == 0 ? null : next(machine, match);
        } while (match != null && match.success());
        parts.add(back ? input.substring(0, from) : input.substring(from));
        return String.join("", back ? parts.reversed() : parts);
    }

    /** Where a search begins that is not told where. */
    int beginning(String input) {
        return rightToLeft() && input != null ? input.length() : 0;
    }

    /** At most {@code count} parts, all when 0; what groups capture is among the parts. */
    public List<String> split(String input, int count, int start) {
        if (count < 0) {
            throw Exceptions.outOfRange("Count cannot be less than -1.", "count");
        }
        if (count == 1) {
            return List.of(input);
        }
        boolean back = rightToLeft();
        List<String> parts = new ArrayList<>();
        int from = back ? input.length() : 0;
        for (Match match : matches(input, start, count == 0 ? -1 : count - 1)) {
            int end = match.index() + match.length();
            parts.add(back ? input.substring(end, from) : input.substring(from, match.index()));
            from = back ? match.index() : end;
            for (Group group : match.groups().subList(1, match.groups().size())) {
                if (group.success()) {
                    parts.add(group.value());
                }
            }
        }
        parts.add(back ? input.substring(0, from) : input.substring(from));
        return back ? parts.reversed() : parts;
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
            Escapes escape = new Escapes(text, i);
            out.append(escape.character());
            i = escape.at();
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return source;
    }
}
