package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** .NET's replacement texts: {@code $1 ${name} $$ $& $` $' $+ $_}; what names no group stays as it is. */
final class Replacement {

    private Replacement() {}

    static Function<Match, String> parse(String text, Regex regex) {
        if (text.indexOf('$') < 0) {
            return match -> text;
        }
        List<Function<Match, String>> parts = new ArrayList<>();
        int plain = 0;
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '$' ? part(text, i, regex, parts, plain) : i;
            if (end == i) {
                i++;
            } else {
                i = end;
                plain = end;
            }
        }
        String rest = text.substring(plain);
        parts.add(match -> rest);
        return match -> {
            StringBuilder out = new StringBuilder();
            parts.forEach(part -> out.append(part.apply(match)));
            return out.toString();
        };
    }

    /** Answers where it ends; {@code at} when it is no substitution. */
    private static int part(String text, int at, Regex regex, List<Function<Match, String>> parts, int plain) {
        if (at + 1 >= text.length()) {
            return at;
        }
        String before = text.substring(plain, at);
        char c = text.charAt(at + 1);
        Function<Match, String> simple = switch (c) {
            case '$' -> match -> "$";
            case '&' -> Match::value;
            case '`' -> match -> match.input().substring(0, match.index());
            case '\'' -> match -> match.input().substring(match.index() + match.length());
            case '_' -> Match::input;
            case '+' -> match -> match.groups().get(match.groups().size() - 1).value();
            default -> null;
        };
        int end = at + 2;
        if (simple == null) {
            String name;
            if (c == '{') {
                int close = text.indexOf('}', at);
                if (close < 0) {
                    return at;
                }
                name = text.substring(at + 2, close);
                end = close + 1;
            } else {
                int digits = at + 1;
                while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
                    digits++;
                }
                name = text.substring(at + 1, digits);
                end = digits;
            }
            if (name.isEmpty() || regex.numberOf(name) < 0) {
                return at;
            }
            String group = name;
            simple = match -> match.group(group).value();
        }
        parts.add(match -> before);
        parts.add(simple);
        return end;
    }
}
