package org.mooring.dotnet.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The capturing groups of a pattern, found before it is read: unnamed ones are numbered from the left, then named ones; a number that
 * is written counts as it is. Groups of the same number or name are one.
 */
final class Groups {

    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Groups() {
        names.put(0, "0");
    }

    static Groups of(String pattern, int options) {
        Groups groups = new Groups();
        int next = groups.scan(pattern, options);
        for (Map.Entry<String, Integer> named : groups.numbers.entrySet()) {
            while (groups.names.containsKey(next)) {
                next++;
            }
            named.setValue(next);
            groups.names.put(next, named.getKey());
        }
        return groups;
    }

    /** By number, "0" first. */
    Map<Integer, String> names() {
        return names;
    }

    /** -1 where there is none. */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        return !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9') && names.containsKey(Integer.parseInt(name))
                ? Integer.parseInt(name) : -1;
    }

    boolean has(int number) {
        return names.containsKey(number);
    }

    private int scan(String p, int options) {
        int next = 1;
        int now = options;
        Deque<Integer> outer = new ArrayDeque<>();
        boolean condition = false;
        for (int i = 0; i < p.length(); i++) {
            switch (p.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = classEnd(p, i);
                case '#' -> {
                    if ((now & Options.IGNORE_WHITESPACE) != 0) {
                        i = to(p, '\n', i);
                    }
                }
                case ')' -> now = outer.isEmpty() ? now : outer.pop();
                case '(' -> {
                    if (p.startsWith("(?#", i)) {
                        i = to(p, ')', i);
                        continue;
                    }
                    outer.push(now);
                    if (i + 1 >= p.length() || p.charAt(i + 1) != '?') {
                        if ((now & Options.EXPLICIT_CAPTURE) == 0 && !condition) {
                            names.put(next, Integer.toString(next));
                            next++;
                        }
                        condition = false;
                        continue;
                    }
                    condition = false;
                    char kind = i + 2 < p.length() ? p.charAt(i + 2) : 0;
                    if (kind == '<' || kind == '\'') {
                        name(p, i + 3);
                        i += 2;
                        continue;
                    }
                    int end = i + 2;
                    int changed = now;
                    boolean off = false;
                    for (; end < p.length() && (p.charAt(end) == '-' || p.charAt(end) == '+' || Options.ofLetter(p.charAt(end)) != 0); end++) {
                        int bit = Options.ofLetter(p.charAt(end));
                        off = bit == 0 ? p.charAt(end) == '-' : off;
                        changed = off ? changed & ~bit : changed | bit;
                    }
                    char ends = end < p.length() ? p.charAt(end) : 0;
                    if (ends == ')') {
                        outer.pop();
                        now = changed;
                        i = end;
                    } else if (ends == ':') {
                        now = changed;
                        i = end;
                    } else if (ends == '(') {
                        condition = true;
                        i = end - 1;
                    } else {
                        i++;
                    }
                }
                default -> { }
            }
        }
        return next;
    }

    private void name(String p, int at) {
        int end = at;
        while (end < p.length() && CharSet.isWord(p.charAt(end))) {
            end++;
        }
        if (end == at || p.charAt(at) == '0') {
            return;
        }
        String name = p.substring(at, end);
        if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (name.length() < 10) {
                names.put(Integer.parseInt(name), name);
            }
        } else {
            numbers.putIfAbsent(name, 0);
        }
    }

    private static int to(String p, char c, int from) {
        int end = p.indexOf(c, from);
        return end < 0 ? p.length() : end;
    }

    private static int classEnd(String p, int start) {
        int i = start + 1;
        if (i < p.length() && p.charAt(i) == '^') {
            i++;
        }
        if (i < p.length() && p.charAt(i) == ']') {
            i++;
        }
        for (; i < p.length(); i++) {
            char c = p.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' && p.charAt(i - 1) == '-') {
                i = classEnd(p, i);
            } else if (c == ']') {
                return i;
            }
        }
        return p.length();
    }
}
