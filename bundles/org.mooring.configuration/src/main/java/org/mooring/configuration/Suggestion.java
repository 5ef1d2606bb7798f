package org.mooring.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Says which of some words was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** {@code " Did you mean 'X'?"}, or nothing where no word is near. */
    static String of(String written, Collection<String> words) {
        return words.stream()
            .filter(word -> distance(written, word) <= Math.max(1, word.length() / 4))
            .min(Comparator.comparingInt(word -> distance(written, word)))
            .map(word -> " Did you mean '" + word + "'?")
            .orElse("");
    }

    /** How many letters are to be added, removed or changed, without case (Levenshtein). */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
