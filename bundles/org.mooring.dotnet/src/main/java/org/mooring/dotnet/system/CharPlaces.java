package org.mooring.dotnet.system;

import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;

/** System.Char's methods about the character at a place of a string. */
public final class CharPlaces {

    private CharPlaces() {}

    private static char at(String s, int index) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        if (index < 0 || index >= s.length()) {
            throw Exceptions.outOfRange("index");
        }
        return s.charAt(index);
    }

    public static boolean isDigit(String s, int index) {
        return CharType.isDigit(at(s, index));
    }

    public static boolean isLetter(String s, int index) {
        return CharType.isLetter(at(s, index));
    }

    public static boolean isLetterOrDigit(String s, int index) {
        return CharType.isLetterOrDigit(at(s, index));
    }

    public static boolean isNumber(String s, int index) {
        return CharType.isNumber(at(s, index));
    }

    public static boolean isWhiteSpace(String s, int index) {
        return CharType.isWhiteSpace(at(s, index));
    }

    public static boolean isUpper(String s, int index) {
        return CharType.isUpper(at(s, index));
    }

    public static boolean isLower(String s, int index) {
        return CharType.isLower(at(s, index));
    }

    public static boolean isPunctuation(String s, int index) {
        return CharType.isPunctuation(at(s, index));
    }

    public static boolean isSymbol(String s, int index) {
        return CharType.isSymbol(at(s, index));
    }

    public static boolean isSeparator(String s, int index) {
        return CharType.isSeparator(at(s, index));
    }

    public static boolean isControl(String s, int index) {
        return CharType.isControl(at(s, index));
    }

    public static boolean isSurrogate(String s, int index) {
        return CharType.isSurrogate(at(s, index));
    }

    public static boolean isHighSurrogate(String s, int index) {
        return CharType.isHighSurrogate(at(s, index));
    }

    public static boolean isLowSurrogate(String s, int index) {
        return CharType.isLowSurrogate(at(s, index));
    }

    public static boolean isSurrogatePair(String s, int index) {
        return Character.isHighSurrogate(at(s, index)) && index + 1 < s.length() && Character.isLowSurrogate(s.charAt(index + 1));
    }

    public static double getNumericValue(String s, int index) {
        return CharType.getNumericValue(at(s, index));
    }

    @Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(String s, int index) {
        return CharType.getUnicodeCategory(at(s, index));
    }

    public static int convertToUtf32(String s, int index) {
        char c = at(s, index);
        if (Character.isSurrogate(c) && !isSurrogatePair(s, index)) {
            throw Exceptions.argument("Found a " + (Character.isHighSurrogate(c) ? "high" : "low") + " surrogate char without a following "
                    + (Character.isHighSurrogate(c) ? "low" : "high") + " surrogate at index: " + index + ". The input may not be in this encoding, or may not "
                    + "contain valid Unicode (UTF-16) characters.", "s");
        }
        return s.codePointAt(index);
    }
}
