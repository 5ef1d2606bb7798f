package org.mooring.object;

import java.text.Collator;
import java.text.RuleBasedCollator;
import java.util.Locale;

/** The order of strings in a culture, as -lt and Sort-Object take it: letters before case, punctuation before letters. */
public final class TextOrder {

    private static final ThreadLocal<Collator> EXACT = ThreadLocal.withInitial(() -> collator(Collator.TERTIARY));
    private static final ThreadLocal<Collator> WITHOUT_CASE = ThreadLocal.withInitial(() -> collator(Collator.SECONDARY));

    private TextOrder() {}

    private static Collator collator(int strength) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(Locale.ROOT).clone();
        collator.setStrength(strength);
        return collator;
    }

    public static int compare(String a, String b, boolean ignoreCase) {
        int length = Math.min(a.length(), b.length());
        int firstCase = 0;
        for (int i = 0; i < length; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (!isPlain(c) || !isPlain(d)) {
                return (ignoreCase ? WITHOUT_CASE : EXACT).get().compare(a, b);
            }
            if (c != d) {
                int rank = rank(c) - rank(d);
                if (rank != 0) {
                    return rank;
                }
                // The same letter: a small one comes first, if nothing else differs.
                firstCase = firstCase != 0 ? firstCase : Character.isLowerCase(c) ? -1 : 1;
            }
        }
        return a.length() != b.length() ? a.length() - b.length() : ignoreCase ? 0 : firstCase;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' || c == '_' || c == '.' || c == '/';
    }

    private static int rank(char c) {
        return switch (c) {
            case ' ' -> 1;
            case '_' -> 2;
            case '.' -> 3;
            case '/' -> 4;
            default -> c <= '9' ? c - '0' + 10 : Character.toLowerCase(c) - 'a' + 30;
        };
    }
}
