package org.mooring.dotnet.system;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.String; searching is in {@link StringSearch} and {@link StringRanges}, splitting and joining in {@link StringParts}. */
@ClrClass(value = "System.String", type = String.class, shared = {StringSearch.class, StringParts.class, StringRanges.class}, interfaces = {"System.IComparable",
    "System.ICloneable", "System.IConvertible", "System.Collections.IEnumerable", "System.Collections.Generic.IEnumerable`1[System.Char]",
    "System.IComparable`1[System.String]", "System.IEquatable`1[System.String]"})
public final class StringType {

    public static final String Empty = "";

    private StringType() {}

    @New
    public static String make(char c, int count) {
        if (count < 0) {
            throw Exceptions.outOfRange("'count' must be greater than zero.", "count");
        }
        return String.valueOf(c).repeat(count);
    }

    @New
    public static String make(char[] value) {
        return value == null ? "" : new String(value);
    }

    @New
    public static String make(char[] value, int startIndex, int length) {
        check(startIndex >= 0 && length >= 0 && startIndex + length <= value.length, "startIndex");
        return new String(value, startIndex, length);
    }

    private static void check(boolean right, String parameter) {
        if (!right) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", parameter);
        }
    }

    @Get
    public static int length(String self) {
        return self.length();
    }

    @Name("get_Chars")
    public static char chars(String self, int index) {
        if (index < 0 || index >= self.length()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
        return self.charAt(index);
    }

    public static Object clone(String self) {
        return self;
    }

    @Type("System.CharEnumerator")
    public static Object getEnumerator(String self) {
        return new Enumerator(Sequences.of(self));
    }

    public static String toString(String self) {
        return self;
    }

    public static String toString(String self, @Type("System.IFormatProvider") Object provider) {
        return self;
    }

    public static int compareTo(String self, Object value) {
        if (value != null && !(value instanceof String)) {
            throw Exceptions.argument("Object must be of type String.");
        }
        return Comparisons.compare(self, (String) value, Comparisons.CURRENT);
    }

    public static int compareTo(String self, String strB) {
        return Comparisons.compare(self, strB, Comparisons.CURRENT);
    }

    public static boolean equals(String self, String value) {
        return self.equals(value);
    }

    public static boolean equals(String self, String value, @Type("System.StringComparison") Object comparisonType) {
        return value != null && Comparisons.equal(self, value, Comparisons.kind(comparisonType));
    }

    @Name("Equals")
    public static boolean bothEqual(String a, String b) {
        return a == null ? b == null : a.equals(b);
    }

    @Name("Equals")
    public static boolean bothEqual(String a, String b, @Type("System.StringComparison") Object comparisonType) {
        return a == null || b == null ? a == b : Comparisons.equal(a, b, Comparisons.kind(comparisonType));
    }

    public static int compare(String strA, String strB) {
        return Comparisons.compare(strA, strB, Comparisons.CURRENT);
    }

    public static int compare(String strA, String strB, boolean ignoreCase) {
        return Comparisons.compare(strA, strB, ignoreCase ? Comparisons.CURRENT_IGNORE_CASE : Comparisons.CURRENT);
    }

    public static int compare(String strA, String strB, @Type("System.StringComparison") Object comparisonType) {
        return Comparisons.compare(strA, strB, Comparisons.kind(comparisonType));
    }

    public static int compare(String strA, String strB, boolean ignoreCase, @Type("System.Globalization.CultureInfo") Object culture) {
        if (strA == null || strB == null) {
            return Comparisons.compare(strA, strB, Comparisons.CURRENT);
        }
        return Comparisons.culture(strA, strB, Culture.ofProvider(culture), ignoreCase);
    }

    public static int compareOrdinal(String strA, String strB) {
        return Comparisons.compare(strA, strB, Comparisons.ORDINAL);
    }

    public static boolean isNullOrEmpty(String value) {
        return value == null || value.isEmpty();
    }

    public static boolean isNullOrWhiteSpace(String value) {
        return value == null || value.chars().allMatch(c -> CharType.white((char) c));
    }

    public static String copy(String str) {
        return str;
    }

    private static final java.util.Map<String, String> INTERNED = new java.util.concurrent.ConcurrentHashMap<>();

    public static String intern(String str) {
        if (str == null) {
            throw Exceptions.argumentNull("str");
        }
        String known = INTERNED.putIfAbsent(str, str);
        return known == null ? str : known;
    }

    public static String isInterned(String str) {
        if (str == null) {
            throw Exceptions.argumentNull("str");
        }
        return str.isEmpty() ? str : INTERNED.get(str);
    }

    /** One letter becomes one letter, as in .NET: {@code ß} stays. */
    private static String cased(String self, boolean upper) {
        char[] chars = self.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length) {
                int code = Character.codePointAt(chars, i);
                Character.toChars(upper ? Character.toUpperCase(code) : Character.toLowerCase(code), chars, i++);
            } else {
                chars[i] = upper ? Character.toUpperCase(chars[i]) : Character.toLowerCase(chars[i]);
            }
        }
        return new String(chars);
    }

    private static String turkish(String self, boolean upper, Culture culture) {
        String language = culture.locale().getLanguage();
        Locale locale = culture.locale();
        return language.equals("tr") || language.equals("az") ? upper ? self.toUpperCase(locale) : self.toLowerCase(locale) : cased(self, upper);
    }

    public static String toUpper(String self) {
        return turkish(self, true, Culture.current());
    }

    public static String toUpper(String self, @Type("System.Globalization.CultureInfo") Object culture) {
        return turkish(self, true, Culture.ofProvider(culture));
    }

    public static String toLower(String self) {
        return turkish(self, false, Culture.current());
    }

    public static String toLower(String self, @Type("System.Globalization.CultureInfo") Object culture) {
        return turkish(self, false, Culture.ofProvider(culture));
    }

    public static String toUpperInvariant(String self) {
        return cased(self, true);
    }

    public static String toLowerInvariant(String self) {
        return cased(self, false);
    }

    public static String substring(String self, int startIndex) {
        if (startIndex < 0 || startIndex > self.length()) {
            throw Exceptions.outOfRange(startIndex < 0 ? "StartIndex cannot be less than zero." : "startIndex cannot be larger than length of string.", "startIndex");
        }
        return self.substring(startIndex);
    }

    public static String substring(String self, int startIndex, int length) {
        if (startIndex < 0 || startIndex > self.length()) {
            throw Exceptions.outOfRange(startIndex < 0 ? "StartIndex cannot be less than zero." : "startIndex cannot be larger than length of string.", "startIndex");
        }
        if (length < 0) {
            throw Exceptions.outOfRange("Length cannot be less than zero.", "length");
        }
        if (length > self.length() - startIndex) {
            throw Exceptions.outOfRange("Index and length must refer to a location within the string.", "length");
        }
        return self.substring(startIndex, startIndex + length);
    }

    public static String insert(String self, int startIndex, String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        if (startIndex < 0 || startIndex > self.length()) {
            throw Exceptions.outOfRange("startIndex");
        }
        return self.substring(0, startIndex) + value + self.substring(startIndex);
    }

    public static String remove(String self, int startIndex) {
        if (startIndex < 0 || startIndex >= self.length()) {
            throw Exceptions.outOfRange(startIndex < 0 ? "StartIndex cannot be less than zero." : "startIndex must be less than length of string.", "startIndex");
        }
        return self.substring(0, startIndex);
    }

    public static String remove(String self, int startIndex, int count) {
        if (startIndex < 0) {
            throw Exceptions.outOfRange("StartIndex cannot be less than zero.", "startIndex");
        }
        if (count < 0 || count > self.length() - startIndex) {
            throw Exceptions.outOfRange(count < 0 ? "Count cannot be less than zero." : "Index and count must refer to a location within the string.", "count");
        }
        return self.substring(0, startIndex) + self.substring(startIndex + count);
    }

    public static String replace(String self, char oldChar, char newChar) {
        return self.replace(oldChar, newChar);
    }

    public static String replace(String self, String oldValue, String newValue) {
        return replace(self, oldValue, newValue, Comparisons.ORDINAL);
    }

    public static String replace(String self, String oldValue, String newValue, @Type("System.StringComparison") Object comparisonType) {
        return replace(self, oldValue, newValue, Comparisons.kind(comparisonType));
    }

    static String replace(String self, String oldValue, String newValue, int comparison) {
        if (oldValue == null) {
            throw Exceptions.argumentNull("oldValue");
        }
        if (oldValue.isEmpty()) {
            throw Exceptions.argument("String cannot be of zero length.", "oldValue");
        }
        String with = newValue == null ? "" : newValue;
        if (!Comparisons.ignoresCase(comparison)) {
            return self.replace(oldValue, with);
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < self.length()) {
            if (self.regionMatches(true, i, oldValue, 0, oldValue.length())) {
                out.append(with);
                i += oldValue.length();
            } else {
                out.append(self.charAt(i++));
            }
        }
        return out.toString();
    }

    public static String replaceLineEndings(String self) {
        return replaceLineEndings(self, "\n");
    }

    public static String replaceLineEndings(String self, String replacementText) {
        return self.replaceAll("\r\n|[\n\r\f\u0085\u2028\u2029]", java.util.regex.Matcher.quoteReplacement(replacementText));
    }

    public static String padLeft(String self, int totalWidth) {
        return padLeft(self, totalWidth, ' ');
    }

    public static String padLeft(String self, int totalWidth, char paddingChar) {
        return padding(self, totalWidth, paddingChar) + self;
    }

    public static String padRight(String self, int totalWidth) {
        return padRight(self, totalWidth, ' ');
    }

    public static String padRight(String self, int totalWidth, char paddingChar) {
        return self + padding(self, totalWidth, paddingChar);
    }

    private static String padding(String self, int totalWidth, char c) {
        if (totalWidth < 0) {
            throw Exceptions.negative("totalWidth", totalWidth);
        }
        return String.valueOf(c).repeat(Math.max(0, totalWidth - self.length()));
    }

    private static String trimmed(String self, char[] chars, boolean start, boolean end) {
        String set = chars == null || chars.length == 0 ? null : new String(chars);
        int from = 0;
        int to = self.length();
        while (start && from < to && trims(self.charAt(from), set)) {
            from++;
        }
        while (end && to > from && trims(self.charAt(to - 1), set)) {
            to--;
        }
        return self.substring(from, to);
    }

    private static boolean trims(char c, String set) {
        return set == null ? CharType.white(c) : set.indexOf(c) >= 0;
    }

    public static String trim(String self) {
        return trimmed(self, null, true, true);
    }

    public static String trim(String self, char trimChar) {
        return trimmed(self, new char[] {trimChar}, true, true);
    }

    public static String trim(String self, @Params char[] trimChars) {
        return trimmed(self, trimChars, true, true);
    }

    public static String trimStart(String self) {
        return trimmed(self, null, true, false);
    }

    public static String trimStart(String self, char trimChar) {
        return trimmed(self, new char[] {trimChar}, true, false);
    }

    public static String trimStart(String self, @Params char[] trimChars) {
        return trimmed(self, trimChars, true, false);
    }

    public static String trimEnd(String self) {
        return trimmed(self, null, false, true);
    }

    public static String trimEnd(String self, char trimChar) {
        return trimmed(self, new char[] {trimChar}, false, true);
    }

    public static String trimEnd(String self, @Params char[] trimChars) {
        return trimmed(self, trimChars, false, true);
    }

    public static char[] toCharArray(String self) {
        return self.toCharArray();
    }

    public static char[] toCharArray(String self, int startIndex, int length) {
        check(startIndex >= 0 && length >= 0 && startIndex + length <= self.length(), "startIndex");
        return self.substring(startIndex, startIndex + length).toCharArray();
    }

    public static void copyTo(String self, int sourceIndex, char[] destination, int destinationIndex, int count) {
        if (destination == null) {
            throw Exceptions.argumentNull("destination");
        }
        if (count < 0 || sourceIndex < 0) {
            throw Exceptions.negative(count < 0 ? "count" : "sourceIndex", count < 0 ? count : sourceIndex);
        }
        if (count > self.length() - sourceIndex || destinationIndex < 0 || destinationIndex > destination.length - count) {
            throw Exceptions.outOfRange("Index and count must refer to a location within the string.",
                    count > self.length() - sourceIndex ? "sourceIndex" : "destinationIndex");
        }
        self.getChars(sourceIndex, sourceIndex + count, destination, destinationIndex);
    }

    public static String normalize(String self) {
        return Normalizer.normalize(self, Normalizer.Form.NFC);
    }

    public static String normalize(String self, @Type("System.Text.NormalizationForm") Object normalizationForm) {
        return Normalizer.normalize(self, form(normalizationForm));
    }

    public static boolean isNormalized(String self) {
        return Normalizer.isNormalized(self, Normalizer.Form.NFC);
    }

    public static boolean isNormalized(String self, @Type("System.Text.NormalizationForm") Object normalizationForm) {
        return Normalizer.isNormalized(self, form(normalizationForm));
    }

    private static Normalizer.Form form(Object form) {
        return switch ((int) ClrEnum.number(form)) {
            case 1 -> Normalizer.Form.NFC;
            case 2 -> Normalizer.Form.NFD;
            case 5 -> Normalizer.Form.NFKC;
            default -> Normalizer.Form.NFKD;
        };
    }

    public static String format(String format, Object arg0) {
        return Formatter.format(notNull(format), Culture.current(), arg0);
    }

    public static String format(String format, Object arg0, Object arg1) {
        return Formatter.format(notNull(format), Culture.current(), arg0, arg1);
    }

    public static String format(String format, Object arg0, Object arg1, Object arg2) {
        return Formatter.format(notNull(format), Culture.current(), arg0, arg1, arg2);
    }

    public static String format(String format, @Params Object[] args) {
        return Formatter.format(notNull(format), Culture.current(), args);
    }

    public static String format(@Type("System.IFormatProvider") Object provider, String format, Object arg0) {
        return Formatter.format(notNull(format), Culture.ofProvider(provider), arg0);
    }

    public static String format(@Type("System.IFormatProvider") Object provider, String format, Object arg0, Object arg1) {
        return Formatter.format(notNull(format), Culture.ofProvider(provider), arg0, arg1);
    }

    public static String format(@Type("System.IFormatProvider") Object provider, String format, @Params Object[] args) {
        return Formatter.format(notNull(format), Culture.ofProvider(provider), args);
    }

    private static String notNull(String format) {
        if (format == null) {
            throw Exceptions.argumentNull("format");
        }
        return format;
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(String self) {
        return ((ClrEnum) org.mooring.dotnet.ClrTypes.find("System.TypeCode")).value(18);
    }

    static List<String> strings(Object values) {
        List<String> all = new ArrayList<>();
        for (Object value : Sequences.of(values)) {
            all.add(Formatter.text(value, Culture.current()));
        }
        return all;
    }

    /** Copies into a span, which no script has. */
    public static boolean tryCopyTo(String self, @Type("System.Span`1[System.Char]") Object destination) {
        throw org.mooring.dotnet.Exceptions.notSupported("Spans are not supported.");
    }
}
