package org.mooring.dotnet;

import org.mooring.dotnet.system.Comparisons;

/** System.StringComparer. */
@ClrClass(value = "System.StringComparer", isAbstract = true, interfaces = {"System.Collections.IComparer", "System.Collections.IEqualityComparer",
    "System.Collections.Generic.IComparer`1[System.String]", "System.Collections.Generic.IEqualityComparer`1[System.String]"})
public final class StringComparer {

    @Get @Name("CurrentCulture") public static final StringComparer CURRENT_CULTURE = new StringComparer(Comparisons.CURRENT);
    @Get @Name("CurrentCultureIgnoreCase") public static final StringComparer CURRENT_CULTURE_IGNORE_CASE = new StringComparer(Comparisons.CURRENT_IGNORE_CASE);
    @Get @Name("InvariantCulture") public static final StringComparer INVARIANT_CULTURE = new StringComparer(Comparisons.INVARIANT);
    @Get @Name("InvariantCultureIgnoreCase") public static final StringComparer INVARIANT_CULTURE_IGNORE_CASE = new StringComparer(Comparisons.INVARIANT_IGNORE_CASE);
    @Get @Name("Ordinal") public static final StringComparer ORDINAL = new StringComparer(Comparisons.ORDINAL);
    @Get @Name("OrdinalIgnoreCase") public static final StringComparer ORDINAL_IGNORE_CASE = new StringComparer(Comparisons.ORDINAL_IGNORE_CASE);

    private final int kind;

    private StringComparer(int kind) {
        this.kind = kind;
    }

    public boolean ignoresCase() {
        return kind % 2 == 1;
    }

    @Member
    public int compare(String x, String y) {
        return Comparisons.compare(x, y, kind);
    }

    @Member
    public boolean equals(String x, String y) {
        return x == null || y == null ? x == y : Comparisons.equal(x, y, kind);
    }

    @Member
    public int getHashCode(String obj) {
        return key(obj).hashCode();
    }

    /** Equal for strings that are equal to this comparer. */
    public String key(String text) {
        return ignoresCase() ? org.mooring.dotnet.system.StringType.toUpperInvariant(text) : text;
    }

    @Member
    public static StringComparer fromComparison(@Type("System.StringComparison") Object comparisonType) {
        return switch ((int) ClrEnum.number(comparisonType)) {
            case 0 -> CURRENT_CULTURE;
            case 1 -> CURRENT_CULTURE_IGNORE_CASE;
            case 2 -> INVARIANT_CULTURE;
            case 3 -> INVARIANT_CULTURE_IGNORE_CASE;
            case 4 -> ORDINAL;
            default -> ORDINAL_IGNORE_CASE;
        };
    }

    @Member
    public static StringComparer create(@Type("System.Globalization.CultureInfo") Object culture, boolean ignoreCase) {
        return ignoreCase ? CURRENT_CULTURE_IGNORE_CASE : CURRENT_CULTURE;
    }
}
