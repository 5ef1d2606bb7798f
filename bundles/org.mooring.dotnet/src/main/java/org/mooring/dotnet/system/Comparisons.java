package org.mooring.dotnet.system;

import java.text.Collator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;

/** Comparison of strings by .NET's StringComparison: ordinal, or linguistic in a culture. */
public final class Comparisons {

    public static final int CURRENT = 0;
    public static final int CURRENT_IGNORE_CASE = 1;
    public static final int INVARIANT = 2;
    public static final int INVARIANT_IGNORE_CASE = 3;
    public static final int ORDINAL = 4;
    public static final int ORDINAL_IGNORE_CASE = 5;

    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private Comparisons() {}

    static int kind(Object comparison) {
        return (int) ClrEnum.number(comparison);
    }

    static boolean ignoresCase(int comparison) {
        return (comparison & 1) == 1;
    }

    public static int compare(String a, String b, int comparison) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return switch (comparison) {
            case ORDINAL -> a.compareTo(b);
            case ORDINAL_IGNORE_CASE -> ordinalIgnoreCase(a, b);
            case CURRENT, CURRENT_IGNORE_CASE -> culture(a, b, Culture.current(), comparison == CURRENT_IGNORE_CASE);
            default -> culture(a, b, Culture.INVARIANT, comparison == INVARIANT_IGNORE_CASE);
        };
    }

    static int ordinalIgnoreCase(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = Character.toUpperCase(a.charAt(i));
            char y = Character.toUpperCase(b.charAt(i));
            if (x != y) {
                return x - y;
            }
        }
        return a.length() - b.length();
    }

    /** As ICU compares: letters first, then accents, then case with small letters before capitals. */
    public static int culture(String a, String b, Culture culture, boolean ignoreCase) {
        if (a.equals(b)) {
            return 0;
        }
        Collator collator = COLLATORS.computeIfAbsent(culture.name() + ignoreCase, key -> {
            Collator made = Collator.getInstance(culture.locale());
            made.setStrength(ignoreCase ? Collator.SECONDARY : Collator.TERTIARY);
            made.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return made;
        });
        int order = PunctuationOrder.compare(a, b, collator);
        return Integer.signum(order);
    }

    public static boolean equal(String a, String b, int comparison) {
        return switch (comparison) {
            case ORDINAL -> a.equals(b);
            case ORDINAL_IGNORE_CASE -> a.equalsIgnoreCase(b);
            default -> compare(a, b, comparison) == 0;
        };
    }
}
