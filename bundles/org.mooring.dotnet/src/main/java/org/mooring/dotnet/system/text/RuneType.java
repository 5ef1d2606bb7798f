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
}
