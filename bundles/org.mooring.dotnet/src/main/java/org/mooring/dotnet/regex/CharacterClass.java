package org.mooring.dotnet.regex;

/** Translates a character class: subtraction {@code [a-z-[aeiou]]} becomes an intersection, what Java reads as syntax is escaped. */
final class CharacterClass {

    private final String pattern;
    private final Translation result;
    private int at;

    private CharacterClass(String pattern, int at, Translation result) {
        this.pattern = pattern;
        this.at = at;
        this.result = result;
    }

    /** Answers where the pattern goes on. */
    static int translate(String pattern, int at, Translation result) {
        CharacterClass reader = new CharacterClass(pattern, at, result);
        result.java.append(reader.read());
        return reader.at;
    }

    private RuntimeException unterminated() {
        return RegexErrors.make(pattern, "UnterminatedBracket", pattern.length(), "Unterminated [] set.");
    }

    private char next() {
        if (at >= pattern.length()) {
            throw unterminated();
        }
        return pattern.charAt(at);
    }

    private String read() {
        at++;
        boolean negated = next() == '^';
        at += negated ? 1 : 0;
        StringBuilder items = new StringBuilder();
        String subtracted = null;
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
            item(items);
        }
        at++;
        String set = "[" + (negated ? "^" : "") + items + "]";
        return subtracted == null ? set : "[" + set + "&&[^" + subtracted + "]]";
    }

    private void item(StringBuilder items) {
        int start = at;
        int low = single(items);
        if (low >= 0 && at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']' && pattern.charAt(at + 1) != '[') {
            at++;
            StringBuilder upper = new StringBuilder();
            int high = single(upper);
            if (high < 0) {
                throw RegexErrors.make(pattern, "ShorthandClassInCharacterRange", at, "Cannot include class " + pattern.substring(at - 2, at) + " in character range.");
            }
            if (high < low) {
                throw RegexErrors.make(pattern, "ReversedCharacterRange", at, "[x-y] range in reverse order.");
            }
            items.append('-').append(upper);
        } else if (low < 0 && start == at) {
            throw unterminated();
        }
    }

    /** Appends one character or shorthand; answers the character, -1 for a shorthand. */
    private int single(StringBuilder out) {
        char c = next();
        if (c != '\\') {
            at++;
            if ("[]&^-~#".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                Escapes.code(c, out);
            } else {
                out.append(c);
            }
            return c;
        }
        at++;
        char escaped = next();
        at--;
        if ("wWdDsS".indexOf(escaped) >= 0) {
            result.unicodeClasses = true;
            out.append('\\').append(escaped);
            at += 2;
            return -1;
        }
        if (escaped == 'p' || escaped == 'P') {
            at = Escapes.property(pattern, at, out);
            return -1;
        }
        if (escaped == 'b') {
            out.append("\\x08");
            at += 2;
            return 8;
        }
        StringBuilder character = new StringBuilder();
        at = escaped >= '1' && escaped <= '7' ? Escapes.octal(pattern, at, character) : Escapes.character(pattern, at, character);
        out.append(character);
        return character.length() == 6 ? Integer.parseInt(character.substring(2), 16) : switch (character.charAt(1)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'x' -> Integer.parseInt(character.substring(2), 16);
            default -> character.charAt(1);
        };
    }
}
