package org.mooring.dotnet.system;

import java.util.List;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.text.RuneType;

/** System.String's methods that compare or search a part of a string. */
public final class StringRanges {

    private static final int IGNORE_CASE = 1;
    private static final int ORDINAL = 0x40000000;
    private static final int ORDINAL_IGNORE_CASE = 0x10000000;

    private StringRanges() {}

    /** How two texts are compared. */
    private interface Comparing {
        int compare(String a, String b);
    }

    private static int compareParts(String a, int indexA, String b, int indexB, int length, Comparing comparing) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (length < 0) {
            throw Exceptions.outOfRange("Length cannot be less than zero.", "length");
        }
        if (indexA < 0 || indexB < 0 || indexA > a.length() || indexB > b.length()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    indexA < 0 || indexA > a.length() ? "indexA" : "indexB");
        }
        return comparing.compare(a.substring(indexA, Math.min(a.length(), indexA + length)), b.substring(indexB, Math.min(b.length(), indexB + length)));
    }

    public static int compare(String strA, int indexA, String strB, int indexB, int length) {
        return compareParts(strA, indexA, strB, indexB, length, (a, b) -> Comparisons.compare(a, b, Comparisons.CURRENT));
    }

    public static int compare(String strA, int indexA, String strB, int indexB, int length, boolean ignoreCase) {
        return compare(strA, indexA, strB, indexB, length, ignoreCase, null);
    }

    public static int compare(String strA, int indexA, String strB, int indexB, int length, boolean ignoreCase,
            @Type("System.Globalization.CultureInfo") Object culture) {
        return compareParts(strA, indexA, strB, indexB, length, (a, b) -> Comparisons.culture(a, b, Culture.ofProvider(culture), ignoreCase));
    }

    public static int compare(String strA, int indexA, String strB, int indexB, int length, @Type("System.Globalization.CultureInfo") Object culture,
            @Type("System.Globalization.CompareOptions") Object options) {
        return compareParts(strA, indexA, strB, indexB, length, (a, b) -> compare(a, b, culture, options));
    }

    public static int compare(String strA, int indexA, String strB, int indexB, int length, @Type("System.StringComparison") Object comparisonType) {
        return compareParts(strA, indexA, strB, indexB, length, (a, b) -> Comparisons.compare(a, b, Comparisons.kind(comparisonType)));
    }

    public static int compare(String strA, String strB, @Type("System.Globalization.CultureInfo") Object culture,
            @Type("System.Globalization.CompareOptions") Object options) {
        int bits = (int) ClrEnum.number(options);
        if (strA == null || strB == null || (bits & (ORDINAL | ORDINAL_IGNORE_CASE)) != 0) {
            return Comparisons.compare(strA, strB, (bits & ORDINAL_IGNORE_CASE) != 0 ? Comparisons.ORDINAL_IGNORE_CASE : Comparisons.ORDINAL);
        }
        return Comparisons.culture(strA, strB, Culture.ofProvider(culture), (bits & IGNORE_CASE) != 0);
    }

    public static int compareOrdinal(String strA, int indexA, String strB, int indexB, int length) {
        return compareParts(strA, indexA, strB, indexB, length, (a, b) -> Comparisons.compare(a, b, Comparisons.ORDINAL));
    }

    /** Where a search backwards from {@code startIndex} over {@code count} characters ends; -1: there is nothing to search. */
    private static int least(String self, int startIndex, int count) {
        if (self.isEmpty()) {
            return -1;
        }
        if (startIndex < 0 || startIndex > self.length()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
        }
        if (count < 0 || startIndex - count + 1 < 0) {
            throw Exceptions.outOfRange("Count must be positive and count must refer to a location within the string/array/collection.", "count");
        }
        return startIndex - count + 1;
    }

    private static int findLast(String self, String value, int startIndex, int count, boolean ignoreCase) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        int least = least(self, startIndex, count);
        for (int i = Math.min(startIndex, self.length() - 1) - Math.max(0, value.length() - 1); least >= 0 && i >= least; i--) {
            if (self.regionMatches(ignoreCase, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndexOf(String self, char value, int startIndex, int count) {
        return findLast(self, String.valueOf(value), startIndex, count, false);
    }

    public static int lastIndexOf(String self, String value, int startIndex, int count) {
        return findLast(self, value, startIndex, count, false);
    }

    public static int lastIndexOf(String self, String value, int startIndex, int count, @Type("System.StringComparison") Object comparisonType) {
        return findLast(self, value, startIndex, count, Comparisons.ignoresCase(Comparisons.kind(comparisonType)));
    }

    public static int lastIndexOf(String self, String value, int startIndex, @Type("System.StringComparison") Object comparisonType) {
        return lastIndexOf(self, value, startIndex, startIndex + 1, comparisonType);
    }

    public static int lastIndexOfAny(String self, char[] anyOf, int startIndex) {
        return lastIndexOfAny(self, anyOf, startIndex, startIndex + 1);
    }

    public static int lastIndexOfAny(String self, char[] anyOf, int startIndex, int count) {
        String set = new String(anyOf);
        int least = least(self, startIndex, count);
        for (int i = Math.min(startIndex, self.length() - 1); least >= 0 && i >= least; i--) {
            if (set.indexOf(self.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    public static int indexOfAny(String self, char[] anyOf, int startIndex, int count) {
        if (startIndex < 0 || startIndex > self.length() || count < 0 || count > self.length() - startIndex) {
            throw Exceptions.outOfRange(startIndex < 0 || startIndex > self.length() ? "startIndex" : "count");
        }
        int found = StringSearch.indexOfAny(self, anyOf, startIndex);
        return found < startIndex + count ? found : -1;
    }

    public static int indexOf(String self, String value, int startIndex, int count, @Type("System.StringComparison") Object comparisonType) {
        return StringSearch.indexOf(self.substring(0, Math.min(self.length(), startIndex + count)), value, startIndex, comparisonType);
    }

    public static String replace(String self, String oldValue, String newValue, boolean ignoreCase, @Type("System.Globalization.CultureInfo") Object culture) {
        return StringType.replace(self, oldValue, newValue, ignoreCase ? Comparisons.CURRENT_IGNORE_CASE : Comparisons.CURRENT);
    }

    public static int getHashCode(String self, @Type("System.StringComparison") Object comparisonType) {
        return (Comparisons.ignoresCase(Comparisons.kind(comparisonType)) ? StringType.toUpperInvariant(self) : self).hashCode();
    }

    @Type("System.Text.StringRuneEnumerator")
    @Name("EnumerateRunes")
    public static Object runes(String self) {
        List<Object> runes = new java.util.ArrayList<>();
        self.codePoints().forEach(code -> runes.add(new RuneType(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)));
        return new org.mooring.dotnet.Enumerator(runes);
    }
}
