package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Text.Rune: a Unicode scalar value. */
@ClrClass(value = "System.Text.Rune", valueType = true, interfaces = "System.IComparable")
public record RuneType(int code) implements Comparable<RuneType> {

    @New
    public static RuneType make(int value) {
        if (!Character.isValidCodePoint(value) || value >= 0xd800 && value <= 0xdfff) {
            throw Exceptions.outOfRange("value");
        }
        return new RuneType(value);
    }

    @New
    public static RuneType make(char ch) {
        return make((int) ch);
    }

    @Get
    public int value() {
        return code;
    }

    @Get
    public int utf16SequenceLength() {
        return Character.charCount(code);
    }

    @Get
    public int utf8SequenceLength() {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    @Get
    public boolean isAscii() {
        return code < 0x80;
    }

    @Get
    public boolean isBmp() {
        return code < 0x10000;
    }

    @Member
    public static boolean isLetter(RuneType value) {
        return Character.isLetter(value.code);
    }

    @Member
    public static boolean isDigit(RuneType value) {
        return Character.isDigit(value.code);
    }

    @Member
    public static RuneType getRuneAt(String input, int index) {
        return make(input.codePointAt(index));
    }

    @Override
    @Member
    @Name("CompareTo")
    public int compareTo(RuneType other) {
        return Integer.compare(code, other.code);
    }

    @Override
    @Member
    public String toString() {
        return Character.toString(code);
    }

    @Get
    public static RuneType replacementChar() {
        return new RuneType(0xFFFD);
    }

    @Get
    public int plane() {
        return code >> 16;
    }

    @Member
    public static boolean isValid(int value) {
        return Character.isValidCodePoint(value) && (value < 0xd800 || value > 0xdfff);
    }

    @Member
    public static boolean tryCreate(int value, org.mooring.dotnet.ByRef result) {
        result.set(new RuneType(isValid(value) ? value : 0));
        return isValid(value);
    }

    @Member
    public static boolean isLetterOrDigit(RuneType value) {
        return isLetter(value) || isDigit(value);
    }

    @Member
    public static boolean isUpper(RuneType value) {
        return Character.isUpperCase(value.code);
    }

    @Member
    public static boolean isLower(RuneType value) {
        return Character.isLowerCase(value.code);
    }

    @Member
    public static boolean isWhiteSpace(RuneType value) {
        return Character.isSpaceChar(value.code) || value.code >= 9 && value.code <= 13 || value.code == 0x85;
    }

    @Member
    public static boolean isControl(RuneType value) {
        return Character.isISOControl(value.code);
    }

    @Member
    @org.mooring.dotnet.Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(RuneType value) {
        return org.mooring.dotnet.UnicodeCategories.of(value.code);
    }

    @Member
    public static RuneType toUpperInvariant(RuneType value) {
        return new RuneType(Character.toUpperCase(value.code));
    }

    @Member
    public static RuneType toLowerInvariant(RuneType value) {
        return new RuneType(Character.toLowerCase(value.code));
    }

    @Member
    public static double getNumericValue(RuneType value) {
        int number = Character.getNumericValue(value.code);
        return number < 0 || Character.isLetter(value.code) ? -1 : number;
    }
}
