package org.mooring.dotnet.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Translates .NET's dialect of regular expressions into Java's; what Java cannot do is refused with a clear error. */
final class Translator {

    static final int IGNORE_CASE = 1;
    static final int MULTILINE = 2;
    static final int EXPLICIT_CAPTURE = 4;
    static final int SINGLELINE = 16;
    static final int IGNORE_WHITESPACE = 32;
    static final int RIGHT_TO_LEFT = 64;
    static final int ECMASCRIPT = 256;

    private record Scope(int options, boolean lookBehind) {}

    private final String pattern;
    private final Translation result = new Translation();
    private final Deque<Scope> open = new ArrayDeque<>();
    /** .NET's number of each capturing group, in the order of its opening. */
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private int options;
    private boolean lookBehind;
    private int at;
    private int captures;
    /** Whether something stands before that a quantifier can repeat. */
    private boolean repeatable;
    private boolean quantified;

    private Translator(String pattern, int options) {
        this.pattern = pattern;
        this.options = options;
    }

    static Translation translate(String pattern, int options) {
        if ((options & RIGHT_TO_LEFT) != 0) {
            throw org.mooring.dotnet.Exceptions.notSupported("RegexOptions.RightToLeft is not supported.");
        }
        Translator translator = new Translator(pattern, options);
        translator.number();
        translator.run();
        return translator.result;
    }

    private RuntimeException wrong(String code, int offset, String why) {
        return RegexErrors.make(pattern, code, offset, why);
    }

    private char peek(int ahead) {
        return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : 0;
    }

    private boolean has(int option) {
        return (options & option) != 0;
    }

    /** Finds all capturing groups and gives them .NET's numbers: explicit ones their own, then unnamed ones, then names. */
    private void number() {
        List<String> names = GroupScanner.names(pattern, options);
        int next = 1;
        Set<Integer> taken = new java.util.HashSet<>();
        for (String name : names) {
            if (name != null && Character.isDigit(name.charAt(0))) {
                taken.add(Integer.parseInt(name));
            }
        }
        List<Integer> assigned = new ArrayList<>();
        for (String name : names) {
            if (name == null) {
                while (taken.contains(next)) {
                    next++;
                }
                taken.add(next);
                assigned.add(next++);
            } else {
                assigned.add(Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : -1);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (assigned.get(i) == -1) {
                Integer number = named.get(name);
                if (number == null) {
                    while (taken.contains(next)) {
                        next++;
                    }
                    number = next++;
                    taken.add(number);
                    named.put(name, number);
                }
                assigned.set(i, number);
            }
            result.add(assigned.get(i), name == null ? assigned.get(i).toString() : name, i + 1);
        }
        numbers.addAll(assigned);
    }

    private void run() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (has(IGNORE_WHITESPACE) && (Character.isWhitespace(c) || c == '#')) {
                at = c == '#' ? lineEnd() : at + 1;
                continue;
            }
            switch (c) {
                case '\\' -> escape();
                case '[' -> {
                    at = CharacterClass.translate(pattern, at, result);
                    atom();
                }
                case '(' -> group();
                case ')' -> close();
                case '*', '+', '?' -> quantifier(String.valueOf(c), 1);
                case '{' -> brace();
                case '|' -> {
                    result.java.append('|');
                    at++;
                    repeatable = false;
                    quantified = false;
                }
                case '^', '$' -> {
                    result.java.append(c);
                    at++;
                    atom();
                }
                case '.' -> {
                    result.java.append('.');
                    at++;
                    atom();
                }
                default -> literal(c);
            }
        }
        if (!open.isEmpty()) {
            throw wrong("InsufficientClosingParentheses", pattern.length(), "Not enough )'s.");
        }
    }

    private void atom() {
        repeatable = true;
        quantified = false;
    }

    private int lineEnd() {
        int end = pattern.indexOf('\n', at);
        return end < 0 ? pattern.length() : end + 1;
    }

    private void literal(char c) {
        if (c == ']' || c == '}' || c == '#' || c == '&' || c == '~') {
            result.java.append('\\');
        }
        result.java.append(c);
        at++;
        atom();
    }

    private void brace() {
        int end = pattern.indexOf('}', at);
        String inside = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!inside.matches("\\d{1,9}(,\\d{0,9})?")) {
            result.java.append("\\{");
            at++;
            atom();
            return;
        }
        String[] bounds = inside.split(",");
        if (bounds.length == 2 && Long.parseLong(bounds[0]) > Long.parseLong(bounds[1])) {
            throw wrong("ReversedQuantifierRange", end, "Illegal {x,y} with x > y.");
        }
        quantifier(inside.endsWith(",") && lookBehind ? "{" + inside + "255}" : "{" + inside + "}", end + 1 - at);
    }

    private void quantifier(String text, int length) {
        if (quantified) {
            throw wrong("NestedQuantifiersNotParenthesized", at + length, "Nested quantifier '" + pattern.substring(at, at + length) + "'.");
        }
        if (!repeatable) {
            throw wrong("QuantifierAfterNothing", at + length, "Quantifier '" + pattern.substring(at, at + length) + "' following nothing.");
        }
        result.java.append(lookBehind && text.equals("*") ? "{0,255}" : lookBehind && text.equals("+") ? "{1,255}" : text);
        at += length;
        if (peek(0) == '?') {
            result.java.append('?');
            at++;
        }
        quantified = true;
    }

    private void close() {
        if (open.isEmpty()) {
            throw wrong("InsufficientOpeningParentheses", at + 1, "Too many )'s.");
        }
        result.java.append(')');
        at++;
        Scope scope = open.pop();
        options = scope.options;
        lookBehind = scope.lookBehind;
        atom();
    }

    private void push(String java, int length) {
        open.push(new Scope(options, lookBehind));
        result.java.append(java);
        at += length;
        repeatable = false;
        quantified = false;
    }

    private void group() {
        if (peek(1) != '?') {
            push(has(EXPLICIT_CAPTURE) ? "(?:" : capture(), 1);
            return;
        }
        char kind = peek(2);
        switch (kind) {
            case ':', '=', '!', '>' -> push("(?" + kind, 3);
            case '#' -> {
                int end = pattern.indexOf(')', at);
                if (end < 0) {
                    throw wrong("UnterminatedComment", pattern.length(), "Unterminated (?#...) comment.");
                }
                at = end + 1;
            }
            case '<', '\'' -> {
                if (kind == '<' && (peek(3) == '=' || peek(3) == '!')) {
                    push("(?<" + peek(3), 4);
                    lookBehind = true;
                } else {
                    named(kind == '<' ? '>' : '\'');
                }
            }
            case '(' -> throw org.mooring.dotnet.Exceptions.notSupported("Alternation by a condition, (?(...)yes|no), is not supported in regular expressions.");
            default -> inlineOptions();
        }
    }

    private String capture() {
        captures++;
        return "(";
    }

    private void named(char closing) {
        int end = pattern.indexOf(closing, at + 3);
        if (end < 0) {
            throw wrong("InvalidGroupingConstruct", at + 3, "Unrecognized grouping construct.");
        }
        String name = pattern.substring(at + 3, end);
        if (name.contains("-")) {
            throw org.mooring.dotnet.Exceptions.notSupported("Balancing groups, (?<name-name>...), are not supported in regular expressions.");
        }
        if (!name.matches("\\w+")) {
            throw wrong("CaptureGroupNameInvalid", at + 3, "Invalid group name: Group names must begin with a word character.");
        }
        push(capture(), end + 1 - at);
    }

    /** {@code (?imnsx-imnsx)} and {@code (?i:...)}. */
    private void inlineOptions() {
        int i = at + 2;
        int changed = options;
        boolean off = false;
        StringBuilder on = new StringBuilder();
        StringBuilder without = new StringBuilder();
        for (; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '-' || c == '+') {
                off = c == '-';
                continue;
            }
            int bit = switch (Character.toLowerCase(c)) {
                case 'i' -> IGNORE_CASE;
                case 'm' -> MULTILINE;
                case 'n' -> EXPLICIT_CAPTURE;
                case 's' -> SINGLELINE;
                case 'x' -> IGNORE_WHITESPACE;
                default -> 0;
            };
            if (bit == 0) {
                break;
            }
            changed = off ? changed & ~bit : changed | bit;
            if (bit == IGNORE_CASE || bit == MULTILINE || bit == SINGLELINE) {
                (off ? without : on).append(Character.toLowerCase(c)).append(bit == IGNORE_CASE ? "u" : "");
            }
        }
        char ends = i < pattern.length() ? pattern.charAt(i) : 0;
        if (ends != ')' && ends != ':' || i == at + 2) {
            throw wrong("InvalidGroupingConstruct", Math.min(i, pattern.length()), "Unrecognized grouping construct.");
        }
        String java = "(?" + on + (without.isEmpty() ? "" : "-" + without);
        if (ends == ':') {
            push(java + ":", i + 1 - at);
            options = changed;
            return;
        }
        options = changed;
        result.java.append(on.isEmpty() && without.isEmpty() ? "" : java + ")");
        at = i + 1;
    }

    private void escape() {
        if (at + 1 >= pattern.length()) {
            throw wrong("UnescapedEndingBackslash", pattern.length(), "Illegal \\ at end of pattern.");
        }
        char c = peek(1);
        switch (c) {
            case 'w', 'W', 'd', 'D', 's', 'S', 'b', 'B' -> {
                result.unicodeClasses |= !has(ECMASCRIPT);
                plain("\\" + c, 2);
            }
            case 'A', 'z', 'Z', 'G' -> plain("\\" + c, 2);
            case 'k' -> reference();
            case 'p', 'P' -> {
                StringBuilder out = new StringBuilder();
                int end = Escapes.property(pattern, at, out);
                plain(out.toString(), end - at);
            }
            default -> {
                if (c >= '1' && c <= '9') {
                    numbered();
                    return;
                }
                StringBuilder out = new StringBuilder();
                int end = Escapes.character(pattern, at, out);
                plain(out.toString(), end - at);
            }
        }
    }

    private void plain(String java, int length) {
        result.java.append(java);
        at += length;
        atom();
    }

    private void reference() {
        char opening = peek(2);
        char closing = opening == '<' ? '>' : opening == '\'' ? '\'' : opening == '{' ? '}' : 0;
        int end = closing == 0 ? -1 : pattern.indexOf(closing, at + 3);
        if (end < 0) {
            throw wrong("MalformedNamedReference", at + 2, "Malformed \\k<...> named back reference.");
        }
        String name = pattern.substring(at + 3, end);
        Integer number = Character.isDigit(name.charAt(0)) ? Integer.valueOf(name) : named.get(name);
        if (number == null || !result.groups.containsKey(number)) {
            throw wrong("UndefinedNamedReference", at + 3, "Reference to undefined group name '" + name + "'.");
        }
        back(number, end + 1 - at);
    }

    private void numbered() {
        int end = at + 1;
        while (end < pattern.length() && Character.isDigit(pattern.charAt(end)) && end - at <= 3) {
            end++;
        }
        int number = Integer.parseInt(pattern.substring(at + 1, end));
        if (result.groups.containsKey(number)) {
            back(number, end - at);
            return;
        }
        if (number < 10) {
            throw wrong("UndefinedNumberedReference", end, "Reference to undefined group number " + number + ".");
        }
        StringBuilder out = new StringBuilder();
        plain(out.toString(), Escapes.octal(pattern, at, out) - at);
        result.java.append(out);
    }

    /** Any of the groups that the number stands for. */
    private void back(int number, int length) {
        List<Integer> groups = result.groups.get(number);
        StringBuilder java = new StringBuilder("(?:");
        for (int i = 0; i < groups.size(); i++) {
            java.append(i == 0 ? "" : "|").append('\\').append(groups.get(groups.size() - 1 - i));
        }
        plain(java.append(')').toString(), length);
    }
}
