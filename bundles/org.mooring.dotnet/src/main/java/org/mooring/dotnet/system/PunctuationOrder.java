package org.mooring.dotnet.system;

import java.text.Collator;

/**
 * Compares as ICU's root collation where Java's differs: Java's collator skips blanks and punctuation, ICU sorts them before digits and
 * letters.
 */
final class PunctuationOrder {

    /** ICU's order of the ASCII signs. */
    private static final String SIGNS = "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private PunctuationOrder() {}

    static int compare(String a, String b, Collator collator) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int x = SIGNS.indexOf(a.charAt(i));
            int y = SIGNS.indexOf(b.charAt(j));
            if (x >= 0 || y >= 0) {
                if (x >= 0 && y >= 0 && x == y) {
                    i++;
                    j++;
                    continue;
                }
                return x >= 0 && y >= 0 ? x - y : x >= 0 ? -1 : 1;
            }
            int endA = wordEnd(a, i);
            int endB = wordEnd(b, j);
            int order = primary(collator).compare(a.substring(i, endA), b.substring(j, endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        if (i < a.length() || j < b.length()) {
            return i < a.length() ? 1 : -1;
        }
        return collator.compare(a, b);
    }

    private static Collator primary(Collator collator) {
        Collator copy = (Collator) collator.clone();
        copy.setStrength(Collator.PRIMARY);
        return copy;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && SIGNS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
