package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UnicodeCategories;

/** System.Char. */
@ClrClass(value = "System.Char", type = Character.class, valueType = true, shared = CharPlaces.class, interfaces = {"System.IComparable", "System.IConvertible",
    "System.ISpanFormattable", "System.IComparable`1[System.Char]", "System.IEquatable`1[System.Char]"})
public final class CharType {

    public static final char MaxValue = '\uffff';
    public static final char MinValue = '\0';

    private CharType() {}

    public static String toString(Character self) {
        return self.toString();
    }

    public static String toString(Character self, @Type("System.IFormatProvider") Object provider) {
        return self.toString();
    }

    @org.mooring.dotnet.Name("ToString")
    public static String text(char c) {
        return String.valueOf(c);
    }

    public static int compareTo(Character self, Object value) {
        if (value != null && !(value instanceof Character)) {
            throw Exceptions.argument("Object must be of type Char.");
        }
        return value == null ? 1 : self - (Character) value;
    }

    public static int getHashCode(Character self) {
        return self | self << 16;
    }

    static boolean white(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    public static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    public static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    public static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c);
    }

    public static boolean isNumber(char c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    public static boolean isWhiteSpace(char c) {
        return white(c);
    }

    public static boolean isUpper(char c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    public static boolean isLower(char c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    public static boolean isPunctuation(char c) {
        int type = Character.getType(c);
        return type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    public static boolean isSymbol(char c) {
        int type = Character.getType(c);
        return type == Character.MATH_SYMBOL || type == Character.CURRENCY_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.OTHER_SYMBOL;
    }

    public static boolean isSeparator(char c) {
        return Character.isSpaceChar(c);
    }

    public static boolean isControl(char c) {
        return Character.isISOControl(c);
    }

    public static boolean isAscii(char c) {
        return c < 128;
    }

    public static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    public static boolean isAsciiLetterUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isAsciiLetterLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isAsciiLetterOrDigit(char c) {
        return isAsciiLetter(c) || isAsciiDigit(c);
    }

    public static boolean isAsciiHexDigit(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    public static boolean isBetween(char c, char minInclusive, char maxInclusive) {
        return c >= minInclusive && c <= maxInclusive;
    }

    public static boolean isSurrogate(char c) {
        return Character.isSurrogate(c);
    }

    public static boolean isHighSurrogate(char c) {
        return Character.isHighSurrogate(c);
    }

    public static boolean isLowSurrogate(char c) {
        return Character.isLowSurrogate(c);
    }

    public static boolean isSurrogatePair(char highSurrogate, char lowSurrogate) {
        return Character.isSurrogatePair(highSurrogate, lowSurrogate);
    }

    public static char toUpper(char c) {
        return Character.toUpperCase(c);
    }

    public static char toLower(char c) {
        return Character.toLowerCase(c);
    }

    public static char toUpper(char c, @Type("System.Globalization.CultureInfo") Object culture) {
        return StringType.toUpper(String.valueOf(c), culture).charAt(0);
    }

    public static char toLower(char c, @Type("System.Globalization.CultureInfo") Object culture) {
        return StringType.toLower(String.valueOf(c), culture).charAt(0);
    }

    public static char toUpperInvariant(char c) {
        return Character.toUpperCase(c);
    }

    public static char toLowerInvariant(char c) {
        return Character.toLowerCase(c);
    }

    /** The fractions of Latin-1 and of the block of number forms, by their numerators and denominators. */
    private static double fraction(char c) {
        String all = "\u00bc\u00bd\u00be\u2150\u2151\u2152\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215a\u215b\u215c\u215d\u215e\u215f";
        int[] above = {1, 1, 3, 1, 1, 1, 1, 2, 1, 2, 3, 4, 1, 5, 1, 3, 5, 7, 1};
        int[] below = {4, 2, 4, 7, 9, 10, 3, 3, 5, 5, 5, 5, 6, 6, 8, 8, 8, 8, 1};
        int at = all.indexOf(c);
        return at < 0 ? -1 : (double) above[at] / below[at];
    }

    public static double getNumericValue(char c) {
        int type = Character.getType(c);
        if (type == Character.OTHER_NUMBER && Character.getNumericValue(c) == -2) {
            return fraction(c);
        }
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER ? Character.getNumericValue(c) : -1;
    }

    @Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(char c) {
        return UnicodeCategories.of(c);
    }

    public static int convertToUtf32(char highSurrogate, char lowSurrogate) {
        return Character.toCodePoint(highSurrogate, lowSurrogate);
    }

    public static String convertFromUtf32(int utf32) {
        if (!Character.isValidCodePoint(utf32) || utf32 >= 0xd800 && utf32 <= 0xdfff) {
            throw Exceptions.outOfRange("A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values "
                    + "(0x00d800 ~ 0x00dfff).", "utf32");
        }
        return Character.toString(utf32);
    }

    public static char parse(String s) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        if (s.length() != 1) {
            throw Exceptions.format("String must be exactly one character long.");
        }
        return s.charAt(0);
    }

    public static boolean tryParse(String s, @Type("System.Char") ByRef result) {
        boolean one = s != null && s.length() == 1;
        result.set(one ? s.charAt(0) : '\0');
        return one;
    }

    public static boolean isAsciiHexDigitLower(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    public static boolean isAsciiHexDigitUpper(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(char self) {
        return ((org.mooring.dotnet.ClrEnum) org.mooring.dotnet.ClrTypes.find("System.TypeCode")).value(4);
    }
}
