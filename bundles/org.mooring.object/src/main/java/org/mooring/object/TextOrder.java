package org.mooring.object;

import org.mooring.dotnet.Culture;

/**
 * The order of strings in the invariant culture, as -lt and Sort-Object take it (ICU's root collation): signs before digits before
 * letters, case when nothing else differs.
 */
public final class TextOrder {

    private static final String SIGNS = "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    private static final int[] RANKS = new int[128];

    static {
        for (char c = 0; c < RANKS.length; c++) {
            int sign = SIGNS.indexOf(c);
            RANKS[c] = sign >= 0 ? sign + 1 : c >= '0' && c <= '9' ? c - '0' + 100 : Character.isLetter(c) ? Character.toLowerCase(c) - 'a' + 200 : 0;
        }
    }

    private TextOrder() {}

    public static int compare(String a, String b, boolean ignoreCase) {
        int length = Math.min(a.length(), b.length());
        int firstCase = 0;
        for (int i = 0; i < length; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (!isPlain(c) || !isPlain(d)) {
                return Culture.INVARIANT.compare(a, b, ignoreCase);
            }
            if (c != d) {
                int rank = RANKS[c] - RANKS[d];
                if (rank != 0) {
                    return isPlain(a, i + 1) && isPlain(b, i + 1) ? rank : Culture.INVARIANT.compare(a, b, ignoreCase);
                }
                // The same letter: a small one comes first, if nothing else differs.
                firstCase = firstCase != 0 ? firstCase : Character.isLowerCase(c) ? -1 : 1;
            }
        }
        if (a.length() != b.length()) {
            return isPlain(a, length) && isPlain(b, length) ? a.length() - b.length() : Culture.INVARIANT.compare(a, b, ignoreCase);
        }
        return ignoreCase ? 0 : firstCase;
    }

    /** Whether its next character, if any, does not change the one before it. */
    private static boolean isPlain(String text, int index) {
        return index >= text.length() || isPlain(text.charAt(index));
    }

    private static boolean isPlain(char c) {
        return c < RANKS.length && RANKS[c] > 0;
    }
}
