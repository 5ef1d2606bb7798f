package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The characters (UTF-16 code units, as .NET matches them) that one place of a pattern takes. What is asked of the first 128 is kept in
 * a table.
 */
final class CharSet {

    static final CharSet NOT_NEWLINE = of(c -> c != '\n');
    static final CharSet ANY = of(c -> true);
    static final CharSet WORD = of(CharSet::isWord);
    static final CharSet DIGIT = of(c -> c < 128 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
    static final CharSet SPACE = of(CharSet::isSpace);
    static final CharSet ECMA_WORD = of(c -> c < 128 && isWord(c));
    static final CharSet ECMA_DIGIT = of(c -> c >= '0' && c <= '9');
    static final CharSet ECMA_SPACE = of(c -> c == ' ' || c >= 9 && c <= 13);

    private final IntPredicate test;
    private final long low;
    private final long high;

    private CharSet(IntPredicate test) {
        this.test = test;
        long l = 0;
        long h = 0;
        for (int c = 0; c < 64; c++) {
            l |= test.test(c) ? 1L << c : 0;
            h |= test.test(c + 64) ? 1L << c : 0;
        }
        low = l;
        high = h;
    }

    static CharSet of(IntPredicate test) {
        return new CharSet(test);
    }

    /** One character, or both cases of it. */
    static CharSet of(char one, boolean ignoreCase) {
        return ignoreCase ? of(c -> equalCase((char) c, one)) : of(c -> c == one);
    }

    boolean has(char c) {
        return c < 64 ? (low >>> c & 1) != 0 : c < 128 ? (high >>> c & 1) != 0 : test.test(c);
    }

    CharSet not() {
        return of(test.negate());
    }

    CharSet or(CharSet other) {
        return of(test.or(other.test));
    }

    CharSet without(CharSet other) {
        return of(c -> test.test(c) && !other.test.test(c));
    }

    /** With the other case of all that it takes. */
    CharSet ignoringCase() {
        return of(c -> test.test(c) || test.test(Character.toLowerCase(c)) || test.test(Character.toUpperCase(c)));
    }

    static boolean equalCase(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b)
                || Character.toUpperCase(a) == Character.toUpperCase(b) && a != '\u0131' && b != '\u0131';
    }

    static boolean isWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER || type == Character.CONNECTOR_PUNCTUATION;
    }

    /** What a word boundary takes for a part of a word: the joiners too. */
    static boolean isBoundaryWord(char c) {
        return isWord(c) || c == '\u200C' || c == '\u200D';
    }

    static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13 || c == 0x85 || c > 128 && Character.isSpaceChar(c);
    }

    /** A general category or a block, by the name that {@code \p{...}} has; null where there is none. */
    static CharSet named(String name) {
        if (name.startsWith("Is")) {
            try {
                Character.UnicodeBlock block = Character.UnicodeBlock.forName(name.substring(2));
                return of(c -> Character.UnicodeBlock.of(c) == block);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        List<Integer> types = new ArrayList<>();
        for (int type = 0; type < CATEGORIES.length; type++) {
            String category = CATEGORIES[type];
            if (category != null && (category.equals(name) || name.length() == 1 && category.startsWith(name))) {
                types.add(type);
            }
        }
        return types.isEmpty() ? null : of(c -> types.contains(Character.getType(c)));
    }

    /** By Java's number of a general category. */
    private static final String[] CATEGORIES = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", null, "Zs", "Zl", "Zp", "Cc", "Cf", null,
        "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"};
}
