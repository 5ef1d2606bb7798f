package org.mooring.shell.powershell.core;

import java.util.Locale;

/** How names that are not quite those that were asked for are found (Get-Command -UseFuzzyMatching, -UseAbbreviationExpansion). */
final class Similarity {

    private Similarity() {}

    /** Damerau and Levenshtein's distance, without regard to case: how many letters are put in, left out, changed or swapped. */
    static int distance(String one, String other) {
        String a = one.toUpperCase(Locale.ROOT);
        String b = other.toUpperCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j - 1] + cost, Math.min(steps[i][j - 1], steps[i - 1][j]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + cost) : least;
            }
        }
        return steps[a.length()][b.length()];
    }

    /** The capital letters and dashes of a name: {@code I-PSDF} of Import-PowerShellDataFile. */
    static boolean abbreviates(String text, String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(c -> Character.isUpperCase(c) || c == '-').forEach(c -> letters.append((char) c));
        return letters.toString().equalsIgnoreCase(text);
    }
}
