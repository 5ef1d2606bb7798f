package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads .NET's dialect of regular expressions. What is wrong is told in .NET's words, at the offset that it gives. */
final class PatternParser {

    private final String pattern;
    private final Groups groups;
    private int options;
    private int at;
    private int unnamed = 1;
    /** Set in a condition, which does not capture. */
    private boolean condition;

    PatternParser(String pattern, int options, Groups groups) {
        this.pattern = pattern;
        this.options = options;
        this.groups = groups;
    }

    Node parse() {
        Node all = choice();
        if (at < pattern.length()) {
            throw wrong("InsufficientOpeningParentheses", at + 1, "Too many )'s.");
        }
        return all;
    }

    private RuntimeException wrong(String code, int offset, String why) {
        return RegexErrors.make(pattern, code, offset, why);
    }

    private RuntimeException construct() {
        return wrong("InvalidGroupingConstruct", Math.min(at, pattern.length()), "Unrecognized grouping construct.");
    }

    private RuntimeException name() {
        return wrong("CaptureGroupNameInvalid", at, "Invalid group name: Group names must begin with a word character.");
    }

    private boolean has(int option) {
        return (options & option) != 0;
    }

    private boolean back() {
        return has(Options.RIGHT_TO_LEFT);
    }

    private boolean ends() {
        return at >= pattern.length();
    }

    private char peek(int ahead) {
        return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Branches up to a closing bracket or the end. */
    private Node choice() {
        List<Node> branches = branches();
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private List<Node> branches() {
        List<Node> branches = new ArrayList<>();
        while (true) {
            branches.add(sequence());
            if (ends() || pattern.charAt(at) != '|') {
                return branches;
            }
            at++;
        }
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        boolean quantified = false;
        while (true) {
            blank();
            if (ends() || pattern.charAt(at) == '|' || pattern.charAt(at) == ')') {
                return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts, back());
            }
            char c = pattern.charAt(at);
            if (c == '*' || c == '+' || c == '?' || c == '{' && isQuantifier()) {
                throw quantified ? wrong("NestedQuantifiersNotParenthesized", at + 1, "Nested quantifier '" + c + "'.")
                        : wrong("QuantifierAfterNothing", at + 1, "Quantifier '" + c + "' following nothing.");
            }
            Node atom = atom();
            quantified = false;
            if (atom == null) {
                continue;
            }
            blank();
            if (isQuantifier()) {
                parts.add(quantifier(atom));
                quantified = true;
            } else {
                add(parts, atom);
            }
        }
    }

    /** Letters that follow each other become one text. */
    private static void add(List<Node> parts, Node atom) {
        if (atom instanceof Node.Text text && !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Node.Text before
                && before.ignoreCase() == text.ignoreCase() && before.back() == text.back()) {
            parts.set(parts.size() - 1, new Node.Text(before.text() + text.text(), text.ignoreCase(), text.back()));
        } else {
            parts.add(atom);
        }
    }

    /** Comments; white space too where it has no meaning. */
    private void blank() {
        while (!ends()) {
            char c = pattern.charAt(at);
            if (has(Options.IGNORE_WHITESPACE) && CharSet.isSpace(c)) {
                at++;
            } else if (has(Options.IGNORE_WHITESPACE) && c == '#') {
                int end = pattern.indexOf('\n', at);
                at = end < 0 ? pattern.length() : end + 1;
            } else if (pattern.startsWith("(?#", at)) {
                int end = pattern.indexOf(')', at);
                if (end < 0) {
                    throw wrong("UnterminatedComment", pattern.length(), "Unterminated (?#...) comment.");
                }
                at = end + 1;
            } else {
                return;
            }
        }
    }

    private boolean isQuantifier() {
        char c = peek(0);
        if (c != '{') {
            return !ends() && (c == '*' || c == '+' || c == '?');
        }
        int end = at + 1;
        while (end < pattern.length() && isDigit(pattern.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            return false;
        }
        if (end < pattern.length() && pattern.charAt(end) == ',') {
            end++;
            while (end < pattern.length() && isDigit(pattern.charAt(end))) {
                end++;
            }
        }
        return end < pattern.length() && pattern.charAt(end) == '}';
    }

    private Node quantifier(Node atom) {
        char c = pattern.charAt(at++);
        int min = c == '+' ? 1 : 0;
        int max = c == '?' ? 1 : -1;
        if (c == '{') {
            min = number();
            max = min;
            if (peek(0) == ',') {
                at++;
                max = peek(0) == '}' ? -1 : number();
            }
            at++;
        }
        blank();
        boolean lazy = peek(0) == '?';
        at += lazy ? 1 : 0;
        if (max >= 0 && min > max) {
            throw wrong("ReversedQuantifierRange", at, "Illegal {x,y} with x > y.");
        }
        return new Node.Loop(atom, min, max, lazy);
    }

    private int number() {
        long value = 0;
        while (isDigit(peek(0)) && !ends()) {
            value = value * 10 + pattern.charAt(at++) - '0';
            if (value > Integer.MAX_VALUE) {
                throw wrong("QuantifierOrCaptureGroupOutOfRange", at, "Capture group numbers must be less than or equal to Int32.MaxValue.");
            }
        }
        return (int) value;
    }

    private Node literal(char c) {
        return new Node.Text(String.valueOf(c), has(Options.IGNORE_CASE), back());
    }

    /** Null where only options change. */
    private Node atom() {
        char c = pattern.charAt(at);
        switch (c) {
            case '\\':
                return escape();
            case '[': {
                CharacterClass read = new CharacterClass(pattern, at, options);
                CharSet set = read.read();
                at = read.at();
                return new Node.One(set, back());
            }
            case '(':
                return group();
            case '^':
                at++;
                return new Node.Place(has(Options.MULTILINE) ? Anchor.LINE_START : Anchor.TEXT_START);
            case '$':
                at++;
                return new Node.Place(has(Options.MULTILINE) ? Anchor.LINE_END : Anchor.TEXT_END_OR_LAST_NEWLINE);
            case '.':
                at++;
                return new Node.One(has(Options.SINGLELINE) ? CharSet.ANY : CharSet.NOT_NEWLINE, back());
            default:
                at++;
                return literal(c);
        }
    }

    private Node escape() {
        if (at + 1 >= pattern.length()) {
            throw wrong("UnescapedEndingBackslash", pattern.length(), "Illegal \\ at end of pattern.");
        }
        char c = peek(1);
        boolean ecma = has(Options.ECMASCRIPT);
        Anchor anchor = switch (c) {
            case 'b' -> ecma ? Anchor.ECMA_BOUNDARY : Anchor.BOUNDARY;
            case 'B' -> ecma ? Anchor.NO_ECMA_BOUNDARY : Anchor.NO_BOUNDARY;
            case 'A' -> Anchor.TEXT_START;
            case 'G' -> Anchor.SEARCH_START;
            case 'Z' -> Anchor.TEXT_END_OR_LAST_NEWLINE;
            case 'z' -> Anchor.TEXT_END;
            default -> null;
        };
        if (anchor != null) {
            at += 2;
            return new Node.Place(anchor);
        }
        CharSet shorthand = CharacterClass.shorthand(c, ecma);
        if (shorthand != null) {
            at += 2;
            return new Node.One(shorthand, back());
        }
        if (c == 'p' || c == 'P') {
            Escapes escape = new Escapes(pattern, at);
            CharSet set = escape.property();
            at = escape.at();
            return new Node.One(set, back());
        }
        Node reference = reference();
        if (reference != null) {
            return reference;
        }
        Escapes escape = new Escapes(pattern, at);
        char literal = escape.character();
        at = escape.at();
        return literal(literal);
    }

    /** {@code \1}, {@code \k<name>}; null where it is none. */
    private Node reference() {
        int start = at;
        at++;
        char c = pattern.charAt(at);
        boolean named = false;
        char close = 0;
        if (c == 'k') {
            at++;
            if (at + 1 < pattern.length() && (peek(0) == '<' || peek(0) == '\'')) {
                close = peek(0) == '<' ? '>' : '\'';
                named = true;
                at++;
            }
            if (!named) {
                throw wrong("MalformedNamedReference", at, "Malformed \\k<...> named back reference.");
            }
        } else if ((c == '<' || c == '\'') && at + 1 < pattern.length()) {
            close = c == '<' ? '>' : '\'';
            named = true;
            at++;
        }
        if (!named && c >= '1' && c <= '9') {
            int number = number();
            if (groups.has(number)) {
                return new Node.Reference(number, has(Options.IGNORE_CASE), back());
            }
            if (number < 10) {
                throw wrong("UndefinedNumberedReference", at, "Reference to undefined group number " + number + ".");
            }
        } else if (named && isDigit(peek(0))) {
            int number = number();
            if (peek(0) == close) {
                at++;
                if (!groups.has(number)) {
                    throw wrong("UndefinedNumberedReference", at, "Reference to undefined group number " + number + ".");
                }
                return new Node.Reference(number, has(Options.IGNORE_CASE), back());
            }
        } else if (named && !ends() && CharSet.isWord(peek(0))) {
            String name = word();
            if (peek(0) == close) {
                at++;
                if (groups.number(name) < 0) {
                    throw wrong("UndefinedNamedReference", at, "Reference to undefined group name '" + name + "'.");
                }
                return new Node.Reference(groups.number(name), has(Options.IGNORE_CASE), back());
            }
        }
        if (c == 'k') {
            throw wrong("MalformedNamedReference", at, "Malformed \\k<...> named back reference.");
        }
        at = start;
        return null;
    }

    private String word() {
        int start = at;
        while (!ends() && CharSet.isWord(pattern.charAt(at))) {
            at++;
        }
        return pattern.substring(start, at);
    }

    private Node group() {
        int outer = options;
        at++;
        if (peek(0) != '?' || ends()) {
            boolean captures = !has(Options.EXPLICIT_CAPTURE) && !condition;
            condition = false;
            int number = captures ? unnamed++ : -1;
            Node body = closed(outer);
            return captures ? new Node.Capture(body, number, -1) : new Node.Sequence(List.of(body), back());
        }
        condition = false;
        at++;
        char kind = peek(0);
        switch (ends() ? 0 : kind) {
            case ':':
                at++;
                return new Node.Sequence(List.of(closed(outer)), back());
            case '=', '!':
                at++;
                options &= ~Options.RIGHT_TO_LEFT;
                return new Node.Look(closed(outer), kind == '!');
            case '>':
                at++;
                return new Node.Atomic(closed(outer));
            case '<', '\'':
                at++;
                return named(kind == '<' ? '>' : '\'', outer);
            case '(':
                return conditional(outer);
            default:
                return inlineOptions(outer);
        }
    }

    /** What stands in the brackets, whose end is read too. */
    private Node closed(int outer) {
        Node body = choice();
        close(outer);
        return body;
    }

    private void close(int outer) {
        if (ends()) {
            throw wrong("InsufficientClosingParentheses", pattern.length(), "Not enough )'s.");
        }
        at++;
        options = outer;
    }

    private Node named(char close, int outer) {
        char c = peek(0);
        if (close == '>' && (c == '=' || c == '!')) {
            at++;
            options |= Options.RIGHT_TO_LEFT;
            return new Node.Look(closed(outer), c == '!');
        }
        if (ends()) {
            throw construct();
        }
        int number = -1;
        int balanced = -1;
        if (isDigit(c) && c != '0') {
            number = number();
        } else if (c == '0') {
            at++;
            throw wrong("CaptureGroupOfZero", at, "Capture number cannot be zero.");
        } else if (CharSet.isWord(c)) {
            number = groups.number(word());
        } else if (c != '-') {
            throw name();
        }
        if (!ends() && peek(0) != close && peek(0) != '-') {
            throw name();
        }
        if (peek(0) == '-') {
            at++;
            balanced = balanced(close);
        }
        if (ends() || pattern.charAt(at++) != close || number < 0 && balanced < 0) {
            throw construct();
        }
        return new Node.Capture(closed(outer), number, balanced);
    }

    private int balanced(char close) {
        int number;
        if (isDigit(peek(0))) {
            number = number();
            if (!groups.has(number)) {
                throw wrong("UndefinedNumberedReference", at, "Reference to undefined group number " + number + ".");
            }
        } else if (!ends() && CharSet.isWord(peek(0))) {
            String name = word();
            number = groups.number(name);
            if (number < 0) {
                throw wrong("UndefinedNamedReference", at, "Reference to undefined group name '" + name + "'.");
            }
        } else {
            throw name();
        }
        if (!ends() && peek(0) != close) {
            throw name();
        }
        return number;
    }

    /** {@code (?(1)yes|no)}, {@code (?(name)yes|no)}, {@code (?(expression)yes|no)}; the second bracket is next. */
    private Node conditional(int outer) {
        int start = at;
        at++;
        int number = -1;
        if (isDigit(peek(0))) {
            number = number();
            if (peek(0) != ')') {
                throw wrong("AlternationHasMalformedReference", at, "Conditional alternation is missing a closing parenthesis after the group number "
                        + number + ".");
            }
            at++;
            if (!groups.has(number)) {
                throw wrong("AlternationHasUndefinedReference", at, "Conditional alternation refers to an undefined group number " + number + ".");
            }
        } else if (!ends() && CharSet.isWord(peek(0))) {
            number = groups.number(word());
            number = peek(0) == ')' ? number : -1;
            at++;
        }
        if (number >= 0) {
            List<Node> branches = yesAndNo(outer);
            return new Node.IfCaptured(number, branches.get(0), branches.get(1));
        }
        at = start;
        if (peek(1) == '?' && peek(2) == '#') {
            throw wrong("AlternationHasComment", at, "Alternation conditions cannot be comments.");
        }
        if (peek(1) == '?' && (peek(2) == '\'' || peek(2) == '<' && peek(3) != '!' && peek(3) != '=')) {
            throw wrong("AlternationHasNamedCapture", at, "Alternation conditions do not capture and cannot be named.");
        }
        condition = true;
        Node test = group();
        List<Node> branches = yesAndNo(outer);
        return new Node.IfMatches(test, branches.get(0), branches.get(1));
    }

    private List<Node> yesAndNo(int outer) {
        List<Node> branches = branches();
        if (branches.size() > 2) {
            throw wrong("AlternationHasTooManyConditions", at, "Too many | in (?()|).");
        }
        if (branches.size() == 1) {
            branches.add(new Node.Sequence(List.of(), back()));
        }
        close(outer);
        return branches;
    }

    /** {@code (?imnsx-imnsx)} and {@code (?i:...)}. */
    private Node inlineOptions(int outer) {
        boolean off = false;
        for (; !ends(); at++) {
            char c = pattern.charAt(at);
            int bit = Options.ofLetter(c);
            if (bit == 0 && c != '-' && c != '+') {
                break;
            }
            off = bit == 0 ? c == '-' : off;
            options = off ? options & ~bit : options | bit;
        }
        if (ends()) {
            throw construct();
        }
        char c = pattern.charAt(at++);
        if (c == ')') {
            return null;
        }
        if (c != ':') {
            throw construct();
        }
        return new Node.Sequence(List.of(closed(outer)), back());
    }
}
