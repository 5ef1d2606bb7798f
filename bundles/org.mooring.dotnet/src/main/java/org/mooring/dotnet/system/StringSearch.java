package org.mooring.dotnet.system;

import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;

/** System.String's methods that search. */
public final class StringSearch {

    private StringSearch() {}

    private static String notNull(String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        return value;
    }

    private static void start(String self, int startIndex) {
        if (startIndex < 0 || startIndex > self.length()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
        }
    }

    private static int end(String self, int startIndex, int count) {
        start(self, startIndex);
        if (count < 0 || count > self.length() - startIndex) {
            throw Exceptions.outOfRange("Count must be positive and count must refer to a location within the string/array/collection.", "count");
        }
        return startIndex + count;
    }

    private static int find(String self, String value, int from, int to, boolean ignoreCase) {
        for (int i = from; i + value.length() <= to; i++) {
            if (self.regionMatches(ignoreCase, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    public static boolean contains(String self, String value) {
        return self.contains(notNull(value));
    }

    public static boolean contains(String self, char value) {
        return self.indexOf(value) >= 0;
    }

    public static boolean contains(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        return find(self, notNull(value), 0, self.length(), Comparisons.ignoresCase(Comparisons.kind(comparisonType))) >= 0;
    }

    public static boolean contains(String self, char value, @Type("System.StringComparison") Object comparisonType) {
        return contains(self, String.valueOf(value), comparisonType);
    }

    public static boolean startsWith(String self, String value) {
        return self.startsWith(notNull(value));
    }

    public static boolean startsWith(String self, char value) {
        return !self.isEmpty() && self.charAt(0) == value;
    }

    public static boolean startsWith(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        return self.regionMatches(Comparisons.ignoresCase(Comparisons.kind(comparisonType)), 0, notNull(value), 0, value.length());
    }

    public static boolean startsWith(String self, String value, boolean ignoreCase, @Type("System.Globalization.CultureInfo") Object culture) {
        return self.regionMatches(ignoreCase, 0, notNull(value), 0, value.length());
    }

    public static boolean endsWith(String self, String value) {
        return self.endsWith(notNull(value));
    }

    public static boolean endsWith(String self, char value) {
        return !self.isEmpty() && self.charAt(self.length() - 1) == value;
    }

    public static boolean endsWith(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        return self.regionMatches(Comparisons.ignoresCase(Comparisons.kind(comparisonType)), self.length() - notNull(value).length(), value, 0, value.length());
    }

    public static boolean endsWith(String self, String value, boolean ignoreCase, @Type("System.Globalization.CultureInfo") Object culture) {
        return self.regionMatches(ignoreCase, self.length() - notNull(value).length(), value, 0, value.length());
    }

    public static int indexOf(String self, char value) {
        return self.indexOf(value);
    }

    public static int indexOf(String self, char value, int startIndex) {
        start(self, startIndex);
        return self.indexOf(value, startIndex);
    }

    public static int indexOf(String self, char value, int startIndex, int count) {
        return find(self, String.valueOf(value), startIndex, end(self, startIndex, count), false);
    }

    public static int indexOf(String self, char value, @Type("System.StringComparison") Object comparisonType) {
        return indexOf(self, String.valueOf(value), comparisonType);
    }

    public static int indexOf(String self, String value) {
        return self.indexOf(notNull(value));
    }

    public static int indexOf(String self, String value, int startIndex) {
        start(self, startIndex);
        return self.indexOf(notNull(value), startIndex);
    }

    public static int indexOf(String self, String value, int startIndex, int count) {
        return find(self, notNull(value), startIndex, end(self, startIndex, count), false);
    }

    public static int indexOf(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        return find(self, notNull(value), 0, self.length(), Comparisons.ignoresCase(Comparisons.kind(comparisonType)));
    }

    public static int indexOf(String self, String value, int startIndex, @Type("System.StringComparison") Object comparisonType) {
        start(self, startIndex);
        return find(self, notNull(value), startIndex, self.length(), Comparisons.ignoresCase(Comparisons.kind(comparisonType)));
    }

    public static int lastIndexOf(String self, char value) {
        return self.lastIndexOf(value);
    }

    public static int lastIndexOf(String self, char value, int startIndex) {
        if (!self.isEmpty() && (startIndex < 0 || startIndex >= self.length())) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
        }
        return self.lastIndexOf(value, startIndex);
    }

    public static int lastIndexOf(String self, String value) {
        return self.lastIndexOf(notNull(value));
    }

    /** The match must end at or before {@code startIndex}. */
    public static int lastIndexOf(String self, String value, int startIndex) {
        return self.lastIndexOf(notNull(value), startIndex - value.length() + 1);
    }

    public static int lastIndexOf(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        boolean ignoreCase = Comparisons.ignoresCase(Comparisons.kind(comparisonType));
        for (int i = self.length() - notNull(value).length(); i >= 0; i--) {
            if (self.regionMatches(ignoreCase, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    public static int indexOfAny(String self, char[] anyOf) {
        return indexOfAny(self, anyOf, 0);
    }

    public static int indexOfAny(String self, char[] anyOf, int startIndex) {
        start(self, startIndex);
        String set = new String(anyOf);
        for (int i = startIndex; i < self.length(); i++) {
            if (set.indexOf(self.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndexOfAny(String self, char[] anyOf) {
        String set = new String(anyOf);
        for (int i = self.length() - 1; i >= 0; i--) {
            if (set.indexOf(self.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
