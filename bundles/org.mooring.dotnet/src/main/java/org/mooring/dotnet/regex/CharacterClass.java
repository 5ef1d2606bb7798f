package org.mooring.dotnet.regex;

/** Reads a character class: {@code [^a-z\d-[aeiou]]}. */
final class CharacterClass {

    private final String pattern;
    private final boolean ignoreCase;
    private final boolean ecmaScript;
    private int at;

    /** @param at where its bracket stands */
    CharacterClass(String pattern, int at, int options) {
        this.pattern = pattern;
        this.at = at;
        this.ignoreCase = (options & Options.IGNORE_CASE) != 0;
        this.ecmaScript = (options & Options.ECMASCRIPT) != 0;
    }

    int at() {
        return at;
    }

    private char next() {
        if (at >= pattern.length()) {
            throw RegexErrors.make(pattern, "UnterminatedBracket", pattern.length(), "Unterminated [] set.");
        }
        return pattern.charAt(at);
    }

    CharSet read() {
        at++;
        boolean negated = next() == '^';
        at += negated ? 1 : 0;
        CharSet set = null;
        CharSet subtracted = null;
        boolean first = true;
        while (next() != ']' || first) {
            if (next() == '-' && !first && at + 1 < pattern.length() && pattern.charAt(at + 1) == '[') {
                at++;
                subtracted = read();
                if (next() != ']') {
                    throw RegexErrors.make(pattern, "ExclusionGroupNotLast", at + 1, "A subtraction must be the last element in a character class.");
                }
                break;
            }
            first = false;
            CharSet item = item();
            set = set == null ? item : set.or(item);
        }
        at++;
        CharSet cased = ignoreCase ? set.ignoringCase() : set;
        CharSet whole = negated ? cased.not() : cased;
        return subtracted == null ? whole : whole.without(subtracted);
    }

    private CharSet item() {
        CharSet shorthand = shorthand();
        if (shorthand != null) {
            return shorthand;
        }
        char low = character();
        if (at + 1 >= pattern.length() || pattern.charAt(at) != '-' || pattern.charAt(at + 1) == ']' || pattern.charAt(at + 1) == '[') {
            return CharSet.of(c -> c == low);
        }
        int dash = at++;
        int start = at;
        if (shorthand() != null) {
            throw RegexErrors.make(pattern, "ShorthandClassInCharacterRange", at, "Cannot include class " + pattern.substring(start, start + 2)
                    + " in character range.");
        }
        at = dash + 1;
        char high = character();
        if (high < low) {
            throw RegexErrors.make(pattern, "ReversedCharacterRange", at, "[x-y] range in reverse order.");
        }
        return CharSet.of(c -> c >= low && c <= high);
    }

    private char character() {
        if (next() != '\\') {
            return pattern.charAt(at++);
        }
        Escapes escape = new Escapes(pattern, at);
        char c = escape.character();
        at = escape.at();
        return c;
    }

    private CharSet shorthand() {
        if (next() != '\\' || at + 1 >= pattern.length()) {
            return null;
        }
        char kind = pattern.charAt(at + 1);
        if (kind == 'p' || kind == 'P') {
            Escapes escape = new Escapes(pattern, at);
            CharSet set = escape.property();
            at = escape.at();
            return set;
        }
        CharSet set = shorthand(kind, ecmaScript);
        at += set == null ? 0 : 2;
        return set;
    }

    /** What {@code \w} and its like take; null where a letter is none of them. */
    static CharSet shorthand(char kind, boolean ecmaScript) {
        return switch (kind) {
            case 'w' -> ecmaScript ? CharSet.ECMA_WORD : CharSet.WORD;
            case 'W' -> (ecmaScript ? CharSet.ECMA_WORD : CharSet.WORD).not();
            case 'd' -> ecmaScript ? CharSet.ECMA_DIGIT : CharSet.DIGIT;
            case 'D' -> (ecmaScript ? CharSet.ECMA_DIGIT : CharSet.DIGIT).not();
            case 's' -> ecmaScript ? CharSet.ECMA_SPACE : CharSet.SPACE;
            case 'S' -> (ecmaScript ? CharSet.ECMA_SPACE : CharSet.SPACE).not();
            default -> null;
        };
    }
}
